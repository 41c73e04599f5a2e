import { Controller, Get } from '@nestjs/common';
import type { DonneesDesRegles } from '@maillage/contrats';
import { CALIBRATION_E4, MESURES_E4 } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { Public } from '../droits/droits.ts';
import { calibrationMesuree, cartesEpinglees, sourcesChargees } from './donnees.repository.ts';

/** Ce que la page des règles dit des données : leur origine, leur date, l’erreur mesurée. */
@Controller('api/regles')
export class DonneesController {
  constructor(private readonly base: DataSource) {}

  @Public() @Get('donnees')
  async lire(): Promise<DonneesDesRegles> {
    const [sources, cartes, mesuree] = [await sourcesChargees(this.base), await cartesEpinglees(this.base), await calibrationMesuree(this.base)];
    const { nom, provenance, bande, bandeMontagne, barrieres, montagnes } = mesuree?.contenu ?? CALIBRATION_E4;
    const { couples, erreur045, erreur1525, rapport5, rapport95, aVerifier, partFaux, dansLaBande } = mesuree?.mesures ?? MESURES_E4;
    return {
      sources, cartes,
      estimateur: {
        reference: nom, provenance, bande, bandeMontagne, obstacles: barrieres.map((barriere) => barriere.nom), montagnes: montagnes.map((montagne) => montagne.nom),
        calculeeLe: mesuree?.le ?? null, erreur: { couples, erreur045, erreur1525, rapport5, rapport95, aVerifier, partFaux, dansLaBande },
      },
    };
  }
}

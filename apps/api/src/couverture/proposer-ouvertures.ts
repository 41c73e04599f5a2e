import { Injectable } from '@nestjs/common';
import { type Jour, type OuOuvrir, ouOuvrirParEtapes } from '@maillage/domain';
import type { FiltresOuOuvrirDto, PropositionsOuvrir } from '@maillage/contrats';
import { dansLeFiltre, nomDeLaSelection } from './decrire-couverture.ts';
import { ATourDeRole } from './a-tour-de-role.ts';
import { type CouvertureLue, LireCouverture } from './lire-couverture.ts';
import { nombre as lisible, partEnPourCent } from './phrases.ts';

const PAR_DEFAUT = 5;

/** Où ouvrir ensuite : les communes qui couvriraient le plus d’habitants non couverts, et la preuve que l’on ne ferait guère mieux. */
@Injectable()
export class ProposerOuvertures {
  private readonly calculs = new ATourDeRole<OuOuvrir>();

  constructor(private readonly couverture: LireCouverture) {}

  async executer(filtres: FiltresOuOuvrirDto): Promise<PropositionsOuvrir> {
    const lue = await this.couverture.au((filtres.le || undefined) as Jour | undefined);
    const demandees = Number(filtres.nombre || PAR_DEFAUT);
    const { choisis, total, borne, garantiePourMille, methode, attendent } =
      await this.calculs.executer(cleDe(lue, filtres, demandees), () => ouOuvrirParEtapes(lue.minima, lue.mesurer, demandees, (rang) => dansLeFiltre(lue.communes[rang]!, filtres)));
    const parCode = new Map(lue.communes.map((commune) => [commune.code, commune]));
    return {
      le: lue.le, reference: lue.reference, nombre: demandees, methode, total, borne, garantiePourMille, attendent,
      communes: choisis.map(({ id, gain, cumul }, i) => {
        const { code, nom, departement, lon, lat, position } = parCode.get(id)!;
        return { rang: i + 1, code, nom, departement, gain, cumul, lon: lon!, lat: lat!, approximative: position === 'approximative' };
      }),
      phrase: phrase(nomDeLaSelection(filtres, lue.communes), choisis.length, total, attendent, borne),
    };
  }
}

/** Deux demandes de même clé ont le même résultat : mêmes durées, mêmes lieux, même carte, mêmes filtres. */
const cleDe = ({ reference: { provenance, calculeeLe, carte }, lieux }: CouvertureLue, { departement, epci }: FiltresOuOuvrirDto, nombre: number): string =>
  JSON.stringify([provenance.paramsHash, provenance.dataVersion, calculeeLe, carte, lieux.map(({ id, certain }) => [id, certain]), departement || null, epci || null, nombre]);

function phrase(ou: string, combien: number, total: number, attendent: number, borne: number): string {
  if (attendent === 0) return 'Aucune commune n’est tenue pour non couverte : il n’y a rien à proposer.';
  if (combien === 0) return `${ou} : aucun bourg n’atteindrait à coup sûr, en moins de 20 minutes, des habitants non couverts.`;
  const preuve = total === borne ? 'Aucun autre choix d’autant de communes n’en couvrirait davantage.' : `Aucun autre choix d’autant de communes n’en couvrirait plus de ${lisible(borne)}.`;
  return `${ou} : ouvrir dans ${combien === 1 ? 'cette commune' : `ces ${combien} communes`} couvrirait à coup sûr ${lisible(total)} des ${lisible(attendent)} habitants non couverts de la région (${partEnPourCent(total, attendent)}). ${preuve}`;
}

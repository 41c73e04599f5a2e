import { Injectable } from '@nestjs/common';
import { bilan, classerAvec, ETATS_DES_PROJETS, FAMILLES_DE_PROJETS, type Jour, mesurerColonne } from '@maillage/domain';
import type { CouvertureAvecProjets, FiltresCouvertureProjetsDto } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { perimetre, type Personne } from '../droits/personne.ts';
import { situerProjet } from '../territoire/situer-projet.ts';
import { decrireCouverture } from './decrire-couverture.ts';
import { LireCouverture } from './lire-couverture.ts';
import { nombre } from './phrases.ts';
import { projetsDuPerimetre } from './projets.repository.ts';

/** La couverture comme si des projets de création du périmètre étaient ouverts ; rien n’est enregistré. */
@Injectable()
export class SupposerProjets {
  constructor(private readonly base: DataSource, private readonly couverture: LireCouverture) {}

  async executer(personne: Personne, filtres: FiltresCouvertureProjetsDto): Promise<CouvertureAvecProjets> {
    const voulues = (filtres.projets ?? '').split(',');
    const etats = FAMILLES_DE_PROJETS.filter((famille) => voulues.includes(famille)).flatMap((famille) => ETATS_DES_PROJETS[famille]);
    const lue = await this.couverture.au((filtres.le || undefined) as Jour | undefined);
    const projets = etats.length > 0 ? await projetsDuPerimetre(this.base, perimetre(personne), etats) : [];
    const situes = projets.flatMap(({ id, siteLon, siteLat, ...bourg }) => {
      const { point } = situerProjet(siteLon === null || siteLat === null ? null : { lon: siteLon, lat: siteLat }, bourg);
      return point ? [{ id, point }] : [];
    });
    const avant = decrireCouverture(lue, filtres);
    const apres = decrireCouverture(lue, filtres, classerAvec(lue.minima, situes.map((projet) => mesurerColonne(lue.minima.territoire, projet, lue.mesurer))));
    const gagnes = bilan(apres.communes).couverte.habitants - bilan(avant.communes).couverte.habitants;
    const sansPosition = projets.length - situes.length;
    return { ...apres, phrase: avant.phrase, projets: { ouverts: situes.length, sansPosition, gagnes, phrase: phrase(situes.length, sansPosition, gagnes) } };
  }
}

function phrase(ouverts: number, sansPosition: number, gagnes: number): string {
  if (ouverts === 0) return 'Aucun projet de création situé n’est à ajouter à la couverture.';
  const eux = ouverts === 1 ? 'Si ce projet ouvrait' : `Si ces ${ouverts} projets ouvraient`;
  const effet = gagnes === 0 ? 'aucun habitant de plus ne serait à coup sûr à moins de 20 minutes d’un tiers-lieu' : `${nombre(gagnes)} habitant${gagnes > 1 ? 's' : ''} de plus ${gagnes > 1 ? 'seraient' : 'serait'} à coup sûr à moins de 20 minutes d’un tiers-lieu`;
  return `${eux}, ${effet}.${sansPosition > 0 ? ` ${sansPosition === 1 ? 'Un projet sans position n’y compte pas' : `${sansPosition} projets sans position n’y comptent pas`}.` : ''}`;
}

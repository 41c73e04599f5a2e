import { Injectable } from '@nestjs/common';
import type { Jour } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { TenirCouverture } from '../couverture/tenir-couverture.ts';
import { perime } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type Changement, type CommuneDuLieu, differences } from './changement.ts';
import { corrigerLieu, creerLieu, daterStatut, type Fait, fusionner, type LieuAEcrire, noterFait, toucherLieu } from './ecriture.repository.ts';
import type { LieuEntier } from './lieu.repository.ts';

export type Auteur = { readonly compteId: string | null; readonly motif: string; readonly preuve: string | null; readonly visePar: string | null; readonly source: string };

/** Écrit un changement dans la transaction donnée : lieu, statut daté, histoire, journal, couverture. */
@Injectable()
export class EcrireRegistre {
  constructor(private readonly horloge: Horloge, private readonly journal: JournalRepository, private readonly couverture: TenirCouverture) {}

  /** `actuel` nul : création. Lève 412 si la version lue n’est plus celle-là. Ne tient pas la couverture : `accorder` le fait, une fois. */
  async ecrire(tx: EntityManager, id: string, actuel: LieuEntier | null, { lieu, statut, vers }: Changement, commune: CommuneDuLieu | null, auteur: Auteur): Promise<void> {
    if (vers) return this.fusionner(tx, id, actuel!, vers, auteur);
    const apres = lieu && completer(lieu, actuel, commune, auteur.source, this.horloge.aujourdhui());
    if (!actuel) await creerLieu(tx, id, apres!);
    else if (!(apres ? await corrigerLieu(tx, id, actuel.version, apres) : await toucherLieu(tx, id, actuel.version))) throw perime();
    if (statut) await daterStatut(tx, id, statut, auteur.source);
    const changements = [...(apres ? differences(actuel, apres) : []), ...(statut ? [{ champ: 'statut', avant: actuel?.statut ?? null, apres: `${statut.statut} depuis le ${statut.du}` }] : [])];
    await this.noter(tx, id, !actuel ? 'creation' : apres ? 'correction' : 'statut', changements, auteur, statut ? { de: actuel?.statut ?? null, vers: statut.statut } : {});
  }

  accorder(tx: EntityManager): Promise<number> {
    return this.couverture.accorder(tx);
  }

  private async fusionner(tx: EntityManager, id: string, actuel: LieuEntier, vers: string, auteur: Auteur): Promise<void> {
    if (!await fusionner(tx, id, actuel.version, vers)) throw perime();
    const dit = actuel.statuts.map(({ du, statut }) => `${statut} depuis le ${du}`).join(', ') || null;
    await this.noter(tx, id, 'fusion', [{ champ: 'repris par', avant: null, apres: vers }, { champ: 'statuts', avant: dit, apres: null }], auteur, {});
    await this.noter(tx, vers, 'fusion', [{ champ: 'reprend', avant: null, apres: `${actuel.nom} (${id})` }], auteur, {});
  }

  private async noter(tx: EntityManager, lieuId: string, geste: string, changements: Fait['changements'], { compteId, motif, preuve, visePar }: Auteur, passage: { readonly de?: string | null; readonly vers?: string | null }): Promise<void> {
    await noterFait(tx, { lieuId, le: this.horloge.maintenant(), compteId, geste: compteId ? geste : 'import', changements, motif, preuve, visePar });
    await this.journal.ecrire(tx, { acteur: visePar ?? compteId ?? 'systeme', objet: 'registre', id: lieuId, code: geste, ...passage, valeurs: { changements, motif } });
  }
}

/** Le contact et les colonnes de l’annuaire que la saisie ne donne pas restent ceux du lieu. */
function completer(lieu: NonNullable<Changement['lieu']>, actuel: LieuEntier | null, commune: CommuneDuLieu | null, source: string, verifieLe: Jour): LieuAEcrire {
  return { ...lieu, communeNom: commune?.nom ?? actuel?.communeNom ?? '', dansLaRegion: commune !== null, contact: lieu.contact ?? actuel?.contact ?? {}, complements: actuel?.complements ?? {}, source, verifieLe };
}

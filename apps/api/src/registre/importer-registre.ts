import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ContenuLieu, Typologie } from '@maillage/contrats';
import type { StatutDate } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { noterSource } from '../territoire/sources.repository.ts';
import { differences } from './changement.ts';
import { doublonsDe } from './doublons.repository.ts';
import { corrigerLieu, creerLieu, daterStatut, type LieuAEcrire, noterFait } from './ecriture.repository.ts';
import { EcrireRegistre } from './ecrire-registre.ts';
import { communeDeLaLigne, lieuDeLaLigne } from './import.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type LieuEntier, LieuRepository } from './lieu.repository.ts';
import { lireAnnuaire, type LigneLue } from './lire-annuaire.ts';

export type IssueLigne = 'cree' | 'change' | 'inchange' | 'hors-region' | 'doublon';
export type LigneImportee = { readonly numero: number; readonly nom: string; readonly issue: IssueLigne; readonly remarques: readonly string[] };
export type RapportImport = { readonly lignes: readonly LigneImportee[]; readonly comptes: Readonly<Record<IssueLigne, number>> };

const MOTIF = 'Import de l’annuaire régional';
class Essai extends Error { constructor(readonly rapport: RapportImport) { super(); } }

/** L’annuaire importé en une transaction ; rejouer le même fichier ne change rien. */
@Injectable()
export class ImporterRegistre {
  constructor(private readonly base: DataSource, private readonly lieux: LieuRepository, private readonly ecrire: EcrireRegistre, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** `essai` : tout est joué puis annulé, rien ne reste. */
  async executer(texte: string, essai: boolean): Promise<{ readonly erreurs: readonly string[] } | RapportImport> {
    const { lignes, erreurs } = lireAnnuaire(texte);
    if (erreurs.length > 0) return { erreurs };
    try {
      return await this.base.transaction(async (tx) => {
        const importees: LigneImportee[] = [];
        for (const ligne of lignes) importees.push(await this.ligne(tx, ligne));
        const rapport = { lignes: importees, comptes: compter(importees) };
        if (essai) throw new Essai(rapport);
        const { cree, change } = rapport.comptes;
        if (cree + change > 0) {
          const empreinte = createHash('sha256').update(texte).digest('hex').slice(0, 12);
          await noterSource(tx, { code: 'tiers-lieux', libelle: 'Registre des tiers-lieux : annuaire régional importé', millesime: `fichier ${empreinte}`, lignes: lignes.length }, this.horloge.maintenant());
          await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'registre', id: empreinte, code: 'import', valeurs: { ...rapport.comptes } });
          await this.ecrire.accorder(tx);
        }
        return rapport;
      });
    } catch (erreur) {
      if (erreur instanceof Essai) return erreur.rapport;
      throw erreur;
    }
  }

  private async ligne(tx: EntityManager, lue: LigneLue): Promise<LigneImportee> {
    const remarques = [...lue.remarques];
    const rendre = (issue: IssueLigne): LigneImportee => ({ numero: lue.numero, nom: lue.nom, issue, remarques });
    const commune = await communeDeLaLigne(tx, lue);
    if (!commune) return { ...rendre('hors-region'), remarques: [...remarques, `commune « ${lue.communeNom} » introuvable dans la région, ligne laissée`] };
    const trouve = await lieuDeLaLigne(tx, lue, commune.code);
    const aujourdhui = this.horloge.aujourdhui();
    const actuel = trouve ? await this.lieux.lire(trouve, aujourdhui, tx) : null;
    if (actuel?.fusionneVers) return { ...rendre('inchange'), remarques: [...remarques, 'fusionné avec un autre lieu : ligne laissée'] };
    if (!actuel) {
      const [doublon] = await doublonsDe(tx, lue.nom, commune.code, null);
      if (doublon) return { ...rendre('doublon'), remarques: [...remarques, `ressemble à « ${doublon.nom} », ${doublon.communeNom} (${doublon.ressemblance} %) : ligne laissée, fusionnez ou créez le lieu à la main`] };
    }
    const apres = fondre(lue, actuel, commune, aujourdhui);
    const statuts = lue.statuts.length > 0 ? lue.statuts : actuel ? [] : [{ statut: 'ouvert', du: lue.saisiLe ?? aujourdhui } satisfies StatutDate];
    if (!actuel && lue.statuts.length === 0) remarques.push('date d’ouverture absente : « ouvert » depuis la date de saisie, à confirmer');
    const nouveaux = statuts.filter(({ du, statut }) => !actuel?.statuts.some((deja) => deja.du === du && deja.statut === statut));
    const changements = [...differences(actuel, apres), ...complementsChanges(actuel, apres), ...nouveaux.map(({ du, statut }) => ({ champ: 'statut', avant: null, apres: `${statut} depuis le ${du}` }))];
    if (actuel && changements.length === 0) return rendre('inchange');
    const id = actuel?.id ?? lue.id ?? this.hasard.uuid();
    if (actuel) await corrigerLieu(tx, id, actuel.version, apres);
    else await creerLieu(tx, id, apres);
    for (const statut of nouveaux) await daterStatut(tx, id, statut, apres.source);
    await noterFait(tx, { lieuId: id, le: this.horloge.maintenant(), compteId: null, geste: 'import', changements, motif: MOTIF, preuve: null, visePar: null });
    return actuel ? { ...rendre('change'), remarques: [...remarques, `change : ${[...new Set(changements.map(({ champ }) => champ))].join(', ')}`] } : rendre('cree');
  }
}

/** La ligne complétée par ce que le registre sait déjà : une case vide n’efface rien. */
function fondre(lue: LigneLue, actuel: LieuEntier | null, commune: { readonly code: string; readonly nom: string }, aujourdhui: LieuAEcrire['verifieLe']): LieuAEcrire {
  const point = lue.lon === null ? { lon: actuel?.lonPropre ?? null, lat: actuel?.latPropre ?? null, precisionKm: actuel?.lonPropre ? actuel.precisionKm : 0, origine: actuel?.position } : { lon: lue.lon, lat: lue.lat, precisionKm: lue.precisionKm, origine: 'adresse' };
  return {
    nom: lue.nom, commune: commune.code, communeNom: commune.nom, adresse: lue.adresse ?? actuel?.adresse ?? null, ...point, origine: point.origine === 'manuelle' ? 'manuelle' : 'adresse', dansLaRegion: true, surCarte: lue.surCarte ?? actuel?.surCarte ?? true,
    activiteDepuis: lue.activiteDepuis ?? actuel?.activiteDepuis ?? null, etpCentiemes: lue.etpCentiemes ?? actuel?.etpCentiemes ?? null,
    typologies: (lue.typologies.length > 0 ? [...lue.typologies] : [...actuel?.typologies ?? []]) as Typologie[], services: lue.services.length > 0 ? [...lue.services] : [...actuel?.services ?? []],
    siret: lue.siret ?? actuel?.siret ?? null, siteWeb: lue.siteWeb ?? actuel?.siteWeb ?? null, contact: { ...actuel?.contact, ...lue.contact }, complements: { ...actuel?.complements, ...lue.complements }, source: 'annuaire régional', verifieLe: aujourdhui,
  } satisfies LieuAEcrire & Partial<ContenuLieu>;
}

const complementsChanges = (actuel: LieuEntier | null, { complements }: LieuAEcrire) =>
  Object.entries(complements).filter(([nom, valeur]) => actuel?.complements[nom] !== valeur).map(([champ, apres]) => ({ champ, avant: actuel?.complements[champ] ?? null, apres }));

const compter = (lignes: readonly LigneImportee[]): RapportImport['comptes'] => {
  const comptes = { cree: 0, change: 0, inchange: 0, 'hors-region': 0, doublon: 0 };
  for (const { issue } of lignes) comptes[issue] += 1;
  return comptes;
};

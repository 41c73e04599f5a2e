import { createHash } from 'node:crypto';
import type { Jour, ParametresCouverture } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import type { Hasard } from '../../hasard.ts';
import type { Horloge } from '../../horloge.ts';
import type { JournalRepository } from '../../journal/journal.repository.ts';
import { noterSource } from '../sources.repository.ts';
import { ajouterCarte, carteDeVersion, epinglerCarte } from './carte.repository.ts';
import { lireCarte } from './lire-carte.ts';
import { publierPreuve } from './publier-preuve.repository.ts';

/** `appelId` : l’appel pour lequel la carte fait foi ; `preuve` : comment il prouve désormais la couverture. Tous deux facultatifs. */
export type CarteAImporter = { readonly version: string; readonly le: Jour; readonly complete: boolean; readonly appelId: string | null; readonly preuve: ParametresCouverture['preuve'] | null; readonly essai: boolean };
export type BilanCarte = { readonly zones: number; readonly jusquaMinutes: number; readonly dejaLa: boolean; readonly remplace: string | null; readonly reglementVersion: number | null };

/** Tout ou rien. Une version déjà importée avec le même contenu se rejoue sans effet ; avec un autre contenu, elle est refusée. */
export async function importerCarte(base: DataSource, moyens: { readonly horloge: Horloge; readonly hasard: Hasard; readonly journal: JournalRepository }, texte: string, demande: CarteAImporter): Promise<{ readonly erreurs: readonly string[] } | { readonly bilan: BilanCarte }> {
  const { version, le, complete, appelId, preuve, essai } = demande;
  const { zones, erreurs } = lireCarte(texte);
  if (erreurs.length > 0) return { erreurs };
  const sha256 = createHash('sha256').update(texte).digest('hex');
  const deja = await carteDeVersion(base, version);
  if (deja && (deja.sha256 !== sha256 || deja.complete !== complete)) return { erreurs: [`La version « ${version} » existe déjà avec un autre contenu. Donnez un autre nom à celle-ci : une carte publiée ne change plus.`] };
  const jusquaMinutes = zones.reduce((max, { aSecondes }) => Math.max(max, aSecondes), 0) / 60;
  const bilan = { zones: zones.length, jusquaMinutes, dejaLa: deja !== null };
  if (essai) return { bilan: { ...bilan, remplace: null, reglementVersion: null } };
  const id = deja?.id ?? moyens.hasard.uuid();
  const importeeLe = moyens.horloge.maintenant();
  const reste = await base.transaction(async (tx) => {
    if (!deja) {
      await ajouterCarte(tx, { id, version, le, sha256, complete, importeeLe }, zones);
      await noterSource(tx, { code: `carte-${version}`, libelle: `Carte régionale d’accessibilité, version ${version}`, millesime: le, lignes: zones.length }, importeeLe);
    }
    if (appelId === null) return { remplace: null, reglementVersion: null };
    const remplace = await epinglerCarte(tx, appelId, id);
    const reglementVersion = preuve && await publierPreuve(tx, appelId, preuve);
    if (remplace !== version || reglementVersion !== null) {
      await moyens.journal.ecrire(tx, { acteur: 'systeme', objet: 'registre', id: appelId, de: remplace, vers: version, code: 'epingler-carte', valeurs: { sha256, le, complete, reglementVersion } });
    }
    return { remplace, reglementVersion };
  });
  return { bilan: { ...bilan, ...reste } };
}


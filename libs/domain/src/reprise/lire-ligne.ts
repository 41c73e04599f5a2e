import { REGIMES_AIDE } from '../aides-etat/regimes.ts';
import { siretValide } from '../structure/siret.ts';
import { anneeDe, estJour, type Jour } from '../temps/jour.ts';
import { type ColonneReprise, type ErreurReprise, ETATS_REPRIS, type LigneReprise } from './lignes.ts';

export type Brute = Readonly<Partial<Record<ColonneReprise, string>>>;

/** Lit une ligne du fichier : typée, ou toutes ses erreurs, chacune avec ce qu’il faut corriger. */
export function lireLigneReprise(brute: Brute, numeroLigne: number): { readonly ligne: LigneReprise } | { readonly erreurs: readonly ErreurReprise[] } {
  const erreurs: ErreurReprise[] = [];
  const dire = (message: string) => { erreurs.push({ numeroLigne, message }); };
  const lire = (colonne: ColonneReprise): string => brute[colonne]?.trim() ?? '';
  const texte = (colonne: ColonneReprise): string => lire(colonne) || (dire(`${colonne} manque.`), '');
  const libre = (colonne: ColonneReprise): string | null => lire(colonne) || null;
  const parmi = <T extends string>(colonne: ColonneReprise, valeurs: readonly T[]): T => valeurs.find((une) => une === lire(colonne)) ?? (dire(`${colonne} : choisissez ${valeurs.join(', ')}.`), valeurs[0]!);
  const jourLu = (colonne: ColonneReprise): Jour | null => { const lu = lire(colonne); if (lu === '') return null; if (estJour(lu) && lu >= '1980-01-01') return lu; dire(`${colonne} : « ${lu} » n’est pas un jour AAAA-MM-JJ.`); return null; };
  const jour = (colonne: ColonneReprise): Jour => { if (lire(colonne) === '') dire(`${colonne} manque.`); return jourLu(colonne) ?? '2000-01-01'; };
  const montant = (colonne: ColonneReprise): number => centimesLus(lire(colonne)) ?? (dire(`${colonne} : indiquez un montant en euros, par exemple 12500,00.`), 0);
  const positif = (colonne: ColonneReprise): number => { const lu = montant(colonne); if (lu === 0 && lire(colonne) !== '' && centimesLus(lire(colonne)) === 0) dire(`${colonne} : un montant nul ne se reprend pas.`); return lu; };
  const annee = (colonne: ColonneReprise): number => { if (/^(19[89]|20\d)\d$/.test(lire(colonne))) return Number(lire(colonne)); dire(`${colonne} : indiquez une année.`); return 2000; };
  const commun = { numeroLigne, reference: lire('type') === 'controle' ? parmi('reference', ['dossier', 'decision', 'subvention', 'versement', 'aide']) : texte('reference') };

  const composer = (): LigneReprise | null => {
    switch (lire('type')) {
      case 'dossier': {
        if (!siretValide(lire('siret'))) dire('siret : ses 14 chiffres manquent ou comportent une erreur.');
        if (!/^\d[\dAB]\d{3}$/.test(lire('commune'))) dire('commune : indiquez le code Insee, cinq caractères.');
        return { ...commun, type: 'dossier', siret: lire('siret'), beneficiaire: texte('beneficiaire'), categorie: parmi('categorie', ['association', 'entreprise', 'collectivite', 'etablissement-public', 'particulier']), courriel: lire('courriel').toLowerCase() || null, nom: texte('nom'), volet: parmi('volet', ['creation', 'developpement', 'reseau']), commune: lire('commune'), deposeLe: jour('depose_le'), montantCentimes: montant('montant') };
      }
      case 'decision': {
        const sens = parmi('sens', ['accord', 'refus']);
        const deliberationLe = jour('deliberation_le');
        return { ...commun, type: 'decision', sens, deliberation: texte('deliberation'), deliberationLe, executoireLe: jourLu('executoire_le') ?? deliberationLe, montantCentimes: sens === 'accord' ? positif('montant') : null, fichier: libre('fichier') };
      }
      case 'subvention': {
        const acte = lire('acte') === '' ? null : parmi('acte', ['convention', 'arrete']);
        return { ...commun, type: 'subvention', numero: libre('numero') ?? `SUB-${commun.reference}`, etat: parmi('etat', ETATS_REPRIS), montantCentimes: positif('montant'), assietteCentimes: positif('assiette'), caduqueLe: jour('caduque_le'), acte, acteLe: jourLu('acte_le'), signeeLe: jourLu('signee_le'), programme: libre('programme'), engagement: libre('engagement'), fichier: libre('fichier') };
      }
      case 'versement': return { ...commun, type: 'versement', mandat: texte('mandat'), exercice: annee('exercice'), genre: parmi('genre', ['AVANCE', 'ACOMPTE', 'SOLDE']), payeLe: jour('paye_le'), montantCentimes: positif('montant') };
      case 'aide': {
        const octroyeeLe = jourLu('octroyee_le');
        const siren = lire('siret').slice(0, 9);
        if (!/^\d{9}(\d{5})?$/.test(lire('siret'))) dire('siret : indiquez le SIREN (9 chiffres) ou le SIRET (14).');
        return { ...commun, type: 'aide', siren, dispositif: texte('dispositif'), octroyeeLe, annee: octroyeeLe && lire('annee') === '' ? anneeDe(octroyeeLe) : annee('annee'), montantCentimes: positif('montant'), regime: lire('regime') === '' ? null : parmi('regime', REGIMES_AIDE) };
      }
      case 'controle': return { ...commun, type: 'controle', montantCentimes: montant('montant') };
      default: dire('type : choisissez dossier, decision, subvention, versement, aide ou controle.'); return null;
    }
  };
  const ligne = composer();
  return ligne && erreurs.length === 0 ? { ligne } : { erreurs };
}

/** Des euros écrits à la française ou avec un point, deux décimales au plus ; nul si ce n’en sont pas. Jamais de flottant. */
export function centimesLus(texte: string): number | null {
  const lu = /^(\d{1,3}(?:[ \u00A0\u202F]\d{3})*|\d{1,12})(?:[.,](\d{1,2}))?(?:[ \u00A0\u202F]?€)?$/.exec(texte.trim());
  return lu ? Number(lu[1]!.replace(/\D/g, '')) * 100 + Number((lu[2] ?? '').padEnd(2, '0')) : null;
}

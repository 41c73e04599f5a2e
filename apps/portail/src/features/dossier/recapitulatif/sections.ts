import type { AppelDetail, ContratDto, DossierPorteur, InterruptionDto, PersonneDto } from '@maillage/contrats';
import { type Etape, questionsVisibles } from '@maillage/domain';
import { dateLongue, euros, nombre, siret } from '@maillage/ui';
import { CATEGORIES, COLLECTIFS, CONTRATS, libelleDe, NATURES_DEPENSE, NUMERIQUES, TAILLES, VOLETS } from '../libelles.ts';
import { lireReponse, NON_RENSEIGNE } from './lire-reponse.ts';

export type LigneRecapitulee = { readonly terme: string; readonly valeur: string | readonly string[] };

/** Ce qui se relit d’une étape : le noyau typé, puis les questions visibles de l’édition. Le budget et les pièces ont leurs tableaux. */
export function lignesDe(etape: Etape, dossier: DossierPorteur, { reglement }: AppelDetail): readonly LigneRecapitulee[] {
  const questions = questionsVisibles(reglement, etape, { noyau: dossier.contenu, reponses: dossier.reponses }).filter(({ genre }) => genre !== 'piece');
  return [...NOYAUX[etape](dossier, reglement), ...questions.map((question) => ({ terme: question.libelle, valeur: lireReponse(question, dossier.reponses[question.code]) }))];
}

type Lecture = (dossier: DossierPorteur, reglement: AppelDetail['reglement']) => readonly LigneRecapitulee[];

const NOYAUX: Readonly<Record<Etape, Lecture>> = {
  structure: ({ contenu: { structure: s = {} } }) => [
    l('SIRET', s.sansSiret ? 'Pas encore de SIRET' : s.siret && siret(s.siret)), l('Nom de la structure', s.raisonSociale), l('Catégorie', libelleDe(CATEGORIES, s.categorie)),
    ...(s.categorie === 'entreprise' ? [l('Taille', libelleDe(TAILLES, s.taille)), l('Économie sociale et solidaire', ouiNon(s.ess))] : []),
    ...(s.collectif ? [l('Collectif d’utilisateurs', libelleDe(COLLECTIFS, s.collectif))] : []),
    l('Siège', [s.adresse, [s.codePostal, s.ville].filter(Boolean).join(' ')].filter(Boolean).join(', ')), l('Établissement dans la région', ouiNon(s.etablissementDansLaRegion)),
    l('Représentant légal', personne(s.representant)), ...(s.signataireDelegue ? [l('Personne qui signe', personne(s.signataire))] : []),
    l('Adresse électronique', s.contact?.courriel), l('Téléphone', s.contact?.telephone), l('Récupère la TVA', ouiNon(s.recupereTva)),
  ],
  projet: (dossier, reglement) => {
    const p = dossier.contenu.projet ?? {};
    return [
      l('Volet', reglement.volets.find(({ code }) => code === p.volet)?.libelle ?? libelleDe(VOLETS, p.volet)), l('Nom du projet', p.nom), l('Description', p.description),
      l('Commune', dossier.commune && `${dossier.commune.nom} (${dossier.commune.departement})`), l('Adresse du lieu', p.adresse),
      ...(p.position ? [l('Point sur la carte', `${nombre(p.position.lat, 5)} ; ${nombre(p.position.lon, 5)} (posé à la main)`)] : []),
      l('Ouvert à tous les professionnels', ouiNon(p.ouvertATous)), l('Flexible et accessible', ouiNon(p.flexibleAccessible)), l('Accès à internet', libelleDe(NUMERIQUES, p.numerique)),
      l('Une personne accueille les usagers', ouiNon(p.accueilHumain)), l('Les usagers participent à la gestion', ouiNon(p.gouvernanceCollective)),
      ...(p.volet === 'developpement' ? [
        l('Domaine de services', reglement.domaines.find(({ code }) => code === p.domaine)?.libelle), l('Début de l’activité', jour(p.activiteDepuis)),
        l('Fermetures', (p.interruptions ?? []).map(interruption)), l('Emplois', (p.contrats ?? []).map(contrat)), l('Sur la carte régionale', ouiNon(p.surCarteRegionale)),
        ...(p.dejaAideAnnee ? [l('Aide déjà reçue', `${p.dejaAideAnnee}${p.dejaAideVolet ? `, volet ${libelleDe(VOLETS, p.dejaAideVolet)?.toLowerCase()}` : ''}`)] : []),
      ] : []),
    ];
  },
  calendrier: ({ contenu: { calendrier: c = {} } }) => [l('Début du projet', jour(c.debutLe)), l('Fin du projet', jour(c.finLe))],
  financement: ({ contenu: { financement: f = {} } }) => [l('Aide demandée', f.demandeCentimes && euros(f.demandeCentimes)), l('Nature principale des dépenses', libelleDe(NATURES_DEPENSE, f.nature))],
  pieces: () => [],
  engagements: ({ contenu: { engagements: e = {} } }) => [
    l('Exactitude des informations', e.exactitude ? 'Attestée' : null), ...(e.contratEngagementRepublicain ? [l('Contrat d’engagement républicain', 'Souscrit')] : []),
    l('Aides de minimis sur trois ans', ouiNon(e.aidesDeMinimis)), ...(e.deMinimisCentimes ? [l('Total reçu', euros(e.deMinimisCentimes))] : []),
    l('Information sur les données personnelles', e.donneesPersonnelles ? 'Lue' : null), l('Personne qui signe', e.signataireNom),
  ],
};

const l = (terme: string, valeur: string | readonly string[] | number | null | undefined | false): LigneRecapitulee =>
  ({ terme, valeur: Array.isArray(valeur) ? (valeur.length > 0 ? valeur : 'Aucun') : valeur ? String(valeur) : NON_RENSEIGNE });
const ouiNon = (valeur: boolean | null | undefined) => (valeur === true ? 'Oui' : valeur === false ? 'Non' : null);
const jour = (valeur: string | null | undefined) => (valeur ? dateLongue(valeur) : null);
const personne = (une: Partial<PersonneDto> | null | undefined) => (une ? [[une.prenom, une.nom].filter(Boolean).join(' '), une.fonction].filter(Boolean).join(', ') : null);
const interruption = ({ du, au }: Partial<InterruptionDto>) => `Du ${jour(du) ?? '…'} ${au ? `au ${jour(au)}` : 'à aujourd’hui'}`;
const contrat = ({ type, heuresHebdo, tempsPlein, debut, fin }: Partial<ContratDto>) =>
  `${libelleDe(CONTRATS, type) ?? 'Contrat'}, ${heuresHebdo === undefined ? '…' : nombre(heuresHebdo)} h sur ${tempsPlein === undefined ? '…' : nombre(tempsPlein)}, depuis le ${jour(debut) ?? '…'}${fin ? ` jusqu’au ${jour(fin)}` : ''}`;

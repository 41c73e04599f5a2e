import type { DossierAgent } from '@maillage/contrats';
import type { Etape, Reglement } from '@maillage/domain';
import { dateLongue, euros, nombre, siret } from '@maillage/ui';
import { VOLETS } from '../../dossiers/filtres.ts';
import { mot, NON_INDIQUE, ouiNon } from './libelles.ts';

/** `code` : le champ que l’on peut faire corriger ; sans lui, un point signalé devient une question. */
export type Ligne = { readonly terme: string; readonly valeur: string; readonly code?: string };
export type Section = { readonly etape: Etape; readonly titre: string; readonly lignes: readonly Ligne[] };

const jour = (valeur: string | null | undefined): string => (valeur ? dateLongue(valeur) : NON_INDIQUE);
const texte = (valeur: string | null | undefined): string => valeur || NON_INDIQUE;
const personne = (valeur: { readonly prenom?: string; readonly nom?: string; readonly fonction?: string } | undefined): string =>
  valeur ? [[valeur.prenom, valeur.nom].filter(Boolean).join(' '), valeur.fonction].filter(Boolean).join(', ') || NON_INDIQUE : NON_INDIQUE;

/** Le noyau typé d’une candidature, étape par étape, comme le porteur l’a relu avant de déposer ; les tableaux du financement sont à part. */
export function sections({ depot: { contenu: { structure, projet, calendrier, financement, engagements } }, commune }: Pick<DossierAgent, 'depot' | 'commune'>, reglement: Pick<Reglement, 'volets' | 'domaines'> | undefined): readonly Section[] {
  const domaine = reglement?.domaines.find(({ code }) => code === projet?.domaine)?.libelle ?? projet?.domaine;
  const volet = reglement?.volets.find(({ code }) => code === projet?.volet)?.libelle ?? (projet?.volet && VOLETS[projet.volet]);
  return [
    { etape: 'structure', titre: 'Structure', lignes: [
      { terme: 'Nom', valeur: texte(structure?.raisonSociale) },
      { terme: 'SIRET', valeur: structure?.siret ? siret(structure.siret) : 'Sans SIRET' },
      { terme: 'Catégorie', valeur: [mot(structure?.categorie), structure?.taille && mot(structure.taille)].filter(Boolean).join(', ') },
      { terme: 'Économie sociale et solidaire', valeur: ouiNon(structure?.ess) },
      { terme: 'Adresse du siège', code: 'structure.adresse', valeur: [structure?.adresse, [structure?.codePostal, structure?.ville].filter(Boolean).join(' ')].filter(Boolean).join(', ') || NON_INDIQUE },
      { terme: 'Établissement dans la région', valeur: ouiNon(structure?.etablissementDansLaRegion) },
      { terme: 'Représentant légal', valeur: personne(structure?.representant) },
      ...(structure?.signataireDelegue ? [{ terme: 'Signataire, par délégation', valeur: personne(structure.signataire) }] : []),
      { terme: 'Contact', valeur: [structure?.contact?.courriel, structure?.contact?.telephone].filter(Boolean).join(', ') || NON_INDIQUE },
      { terme: 'Récupère la TVA', valeur: ouiNon(structure?.recupereTva) },
      { terme: 'Collectif d’utilisateurs', valeur: mot(structure?.collectif) },
    ] },
    { etape: 'projet', titre: 'Projet', lignes: [
      { terme: 'Volet', valeur: texte(volet) },
      { terme: 'Description', code: 'projet.description', valeur: texte(projet?.description) },
      { terme: 'Lieu', code: 'projet.adresse', valeur: [projet?.adresse, commune && `${commune.nom} (${commune.departement})`].filter(Boolean).join(', ') || NON_INDIQUE },
      ...(projet?.position ? [{ terme: 'Point posé sur la carte', valeur: `${nombre(projet.position.lat, 5)} ; ${nombre(projet.position.lon, 5)}` }] : []),
      { terme: 'Ouvert à tous les professionnels', valeur: ouiNon(projet?.ouvertATous) },
      { terme: 'Flexible et accessible', valeur: ouiNon(projet?.flexibleAccessible) },
      { terme: 'Accès numérique', valeur: mot(projet?.numerique) },
      { terme: 'Accueil par une personne', valeur: ouiNon(projet?.accueilHumain) },
      { terme: 'Gouvernance collective', valeur: ouiNon(projet?.gouvernanceCollective) },
      ...(projet?.volet === 'developpement' ? [
        { terme: 'Domaine de services', valeur: texte(domaine) },
        { terme: 'En activité depuis', valeur: jour(projet.activiteDepuis) },
        { terme: 'Sur la carte régionale', valeur: ouiNon(projet.surCarteRegionale) },
      ] : []),
      ...(projet?.interruptions ?? []).map(({ du, au }) => ({ terme: 'Fermeture', valeur: au ? `du ${jour(du)} au ${jour(au)}` : `depuis le ${jour(du)}` })),
      ...(projet?.contrats ?? []).map(({ type, heuresHebdo, tempsPlein, debut, fin }) => ({ terme: 'Contrat', valeur: `${mot(type)}, ${nombre(heuresHebdo)} h par semaine sur ${nombre(tempsPlein)} h, ${fin ? `du ${jour(debut)} au ${jour(fin)}` : `depuis le ${jour(debut)}`}` })),
      ...(projet?.dejaAideAnnee ? [{ terme: 'Aide déjà reçue', valeur: `${projet.dejaAideAnnee}${projet.dejaAideVolet ? `, volet ${(VOLETS[projet.dejaAideVolet] ?? projet.dejaAideVolet).toLowerCase()}` : ''}` }] : []),
    ] },
    { etape: 'calendrier', titre: 'Calendrier', lignes: [{ terme: 'Début du projet', code: 'calendrier.debutLe', valeur: jour(calendrier?.debutLe) }, { terme: 'Fin du projet', code: 'calendrier.finLe', valeur: jour(calendrier?.finLe) }] },
    { etape: 'financement', titre: 'Financement', lignes: [
      { terme: 'Aide demandée', valeur: financement?.demandeCentimes === undefined ? NON_INDIQUE : euros(financement.demandeCentimes) },
      { terme: 'Nature principale', valeur: mot(financement?.nature) },
    ] },
    { etape: 'engagements', titre: 'Engagements', lignes: [
      { terme: 'Exactitude attestée', valeur: ouiNon(engagements?.exactitude) },
      { terme: 'Contrat d’engagement républicain', valeur: ouiNon(engagements?.contratEngagementRepublicain) },
      { terme: 'Aides de minimis sur trois ans', valeur: engagements?.deMinimisCentimes ? euros(engagements.deMinimisCentimes) : ouiNon(engagements?.aidesDeMinimis) },
      { terme: 'Signé par', valeur: texte(engagements?.signataireNom) },
    ] },
  ];
}

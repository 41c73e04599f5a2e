import type { Question } from '../../reglement/question.ts';

/** Questions propres à l’AMI, au-delà du noyau que lisent les règles ; à confirmer par la Région. */
export const FORMULAIRE: readonly Question[] = [
  {
    code: 'publics', genre: 'choixMultiple', etape: 'projet', requis: true, libelle: 'À qui s’adresse le lieu ?', aide: 'Plusieurs réponses possibles.',
    options: [
      { valeur: 'independants', libelle: 'Indépendants et télétravailleurs' }, { valeur: 'artisans', libelle: 'Artisans' }, { valeur: 'agriculteurs', libelle: 'Agriculteurs' },
      { valeur: 'associations', libelle: 'Associations' }, { valeur: 'demandeurs-emploi', libelle: 'Personnes en recherche d’emploi ou en formation' }, { valeur: 'habitants', libelle: 'Habitants' },
    ],
  },
  { code: 'surface', genre: 'nombre', etape: 'projet', requis: true, libelle: 'Surface du lieu, en mètres carrés', max: 100_000, volets: ['creation', 'developpement'] },
  {
    code: 'espaces', genre: 'choixMultiple', etape: 'projet', requis: true, libelle: 'Quels espaces de travail sont partagés ?', volets: ['creation', 'developpement'],
    options: [{ valeur: 'bureaux', libelle: 'Bureaux' }, { valeur: 'ateliers', libelle: 'Ateliers artisanaux' }, { valeur: 'fablab', libelle: 'Fablab' }, { valeur: 'terres', libelle: 'Terres agricoles' }, { valeur: 'autre', libelle: 'Autre espace' }],
  },
  { code: 'espaces-autre', genre: 'texte', etape: 'projet', requis: true, libelle: 'Quel autre espace ?', max: 200, volets: ['creation', 'developpement'], si: { code: 'espaces', parmi: ['autre'] } },
  { code: 'services', genre: 'texteLong', etape: 'projet', requis: true, libelle: 'Quels services le lieu propose-t-il, ou proposera-t-il ?', max: 3000 },
  { code: 'ouverture-prevue', genre: 'date', etape: 'projet', requis: true, libelle: 'Quand le lieu doit-il ouvrir ?', volets: ['creation'] },
  { code: 'offre-nouvelle', genre: 'texteLong', etape: 'projet', requis: true, libelle: 'Quelle offre est nouvelle ou consolidée ?', aide: 'Dites ce qui change par rapport à l’activité actuelle.', max: 3000, volets: ['developpement'] },
  { code: 'territoire', genre: 'texteLong', etape: 'projet', requis: true, libelle: 'À quels besoins du territoire répond le projet ?', max: 3000 },
  { code: 'gouvernance', genre: 'texteLong', etape: 'projet', requis: true, libelle: 'Comment les usagers prennent-ils part à la gestion et à l’animation ?', max: 3000 },
  {
    code: 'partenaires', genre: 'groupe', etape: 'projet', requis: false, libelle: 'Partenaires du projet', aide: 'Ajoutez une ligne par partenaire.',
    questions: [
      { code: 'nom', genre: 'texte', etape: 'projet', requis: true, libelle: 'Nom du partenaire', max: 160 },
      { code: 'role', genre: 'texte', etape: 'projet', requis: true, libelle: 'Rôle dans le projet', max: 300 },
    ],
  },
  { code: 'modele-economique', genre: 'texteLong', etape: 'projet', requis: true, libelle: 'Comment le lieu trouvera-t-il son équilibre économique ?', max: 3000 },
  { code: 'accompagne', genre: 'ouiNon', etape: 'projet', requis: true, libelle: 'Le projet est-il déjà accompagné ?' },
  { code: 'accompagnateur', genre: 'texte', etape: 'projet', requis: true, libelle: 'Par qui ?', max: 200, si: { code: 'accompagne', egal: true } },
  {
    code: 'actions', genre: 'groupe', etape: 'calendrier', requis: true, libelle: 'Étapes du projet', aide: 'Ajoutez au moins une action, avec ses dates et la personne qui la conduit.', max: 40,
    questions: [
      { code: 'titre', genre: 'texte', etape: 'calendrier', requis: true, libelle: 'Action', max: 160 },
      { code: 'debut', genre: 'date', etape: 'calendrier', requis: true, libelle: 'Début' },
      { code: 'fin', genre: 'date', etape: 'calendrier', requis: true, libelle: 'Fin' },
      { code: 'responsable', genre: 'texte', etape: 'calendrier', requis: false, libelle: 'Personne responsable', max: 120 },
    ],
  },
  { code: 'indicateurs', genre: 'texteLong', etape: 'calendrier', requis: false, libelle: 'À quoi verra-t-on que le projet a réussi ?', max: 2000 },
  { code: 'site-internet', genre: 'texte', etape: 'structure', requis: false, libelle: 'Site internet du lieu ou de la structure', max: 200 },
  { code: 'rappel', genre: 'ouiNon', etape: 'engagements', requis: false, libelle: 'Souhaitez-vous être rappelé par le service avant l’instruction ?' },
];

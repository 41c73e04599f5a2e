/** Ce dont parle un projet de démonstration : ses textes et ses dépenses. `lieu` est le nom de la commune. */
export type Theme = {
  readonly code: CodeTheme;
  readonly decrire: (lieu: string) => string;
  readonly services: string;
  readonly offreNouvelle: string;
  readonly espaces: readonly string[];
  readonly publics: readonly string[];
  /** Domaines de services, le premier que l’édition ouvre est pris. */
  readonly domaines: readonly string[];
  /** Part du budget, taux de TVA en pour mille (0 : salaires). */
  readonly depenses: readonly (readonly [poste: string, libelle: string, partPourMille: number, tvaPourMille: number])[];
};

export type CodeTheme = 'bureaux' | 'artisanat' | 'fablab' | 'cuisine' | 'terres' | 'formation' | 'sante' | 'reparation';

const ANIMATION = (partPourMille: number, libelle: string) => ['animation', libelle, partPourMille, 0] as const;
const COMMUNICATION = (partPourMille: number) => ['communication', 'Signalétique, site et journées portes ouvertes', partPourMille, 200] as const;

export const THEMES: readonly Theme[] = [
  {
    code: 'bureaux', espaces: ['bureaux'], publics: ['independants', 'associations', 'habitants'], domaines: ['experimenter', 'experimenter-innover'],
    decrire: (lieu) => `Ouvrir à ${lieu} un lieu de travail partagé dans une ancienne agence postale : vingt postes, deux salles de réunion et une pièce pour les permanences des associations. Une personne accueille chaque jour et fait se rencontrer indépendants, télétravailleurs et habitants.`,
    services: 'Postes à la journée ou au mois, salles de réunion, domiciliation associative, permanences numériques le mardi, petits déjeuners entre professionnels.',
    offreNouvelle: 'Un programme d’accueil des salariés en télétravail signé avec trois employeurs, et des permanences de services publics deux demi-journées par semaine.',
    depenses: [ANIMATION(470, 'Poste d’accueil et d’animation, 24 mois'), ['equipement', 'Mobilier, réseau et visioconférence', 250, 200], ['amenagement', 'Cloisons, acoustique et électricité', 170, 200], COMMUNICATION(60), ['frais-generaux', 'Fournitures et assurances du projet', 50, 200]],
  },
  {
    code: 'artisanat', espaces: ['ateliers', 'bureaux'], publics: ['artisans', 'independants', 'demandeurs-emploi'], domaines: ['fabriquer-produire', 'artisanat'],
    decrire: (lieu) => `Transformer une grange communale de ${lieu} en ateliers partagés : bois, terre et couture. Les artisans louent un établi au mois, partagent les machines et vendent ensemble dans une boutique tenue à tour de rôle.`,
    services: 'Établis à la demi-journée, parc de machines encadré, stages de découverte, boutique commune, commandes groupées de matière.',
    offreNouvelle: 'Un atelier céramique avec four partagé et un parcours d’installation de six mois pour les artisans qui débutent.',
    depenses: [ANIMATION(380, 'Poste de coordination des ateliers'), ['equipement', 'Machines à bois, tour et four à céramique', 330, 200], ['amenagement', 'Aspiration, sols et mise aux normes', 190, 200], ['formation', 'Formation à la sécurité des machines', 50, 200], COMMUNICATION(50)],
  },
  {
    code: 'fablab', espaces: ['fablab', 'bureaux'], publics: ['independants', 'associations', 'demandeurs-emploi', 'habitants'], domaines: ['fabriquer-produire', 'experimenter-innover'],
    decrire: (lieu) => `Créer à ${lieu} un atelier de fabrication numérique ouvert aux habitants, aux écoles et aux entreprises : découpe laser, impression 3D, électronique. Le lieu prête aussi des bureaux et accueille des projets qui cherchent leur premier prototype.`,
    services: 'Accès libre encadré, formations courtes, prototypage pour les entreprises, ateliers avec les collèges, soirées d’entraide.',
    offreNouvelle: 'Une équipe mobile qui porte les machines dans les communes voisines et un service de petites séries pour les producteurs locaux.',
    depenses: [ANIMATION(410, 'Poste de responsable de l’atelier'), ['equipement', 'Découpe laser, imprimantes et outillage', 350, 200], ['ingenierie', 'Accompagnement au montage de l’offre', 90, 200], ['formation', 'Formation des bénévoles encadrants', 60, 200], COMMUNICATION(90)],
  },
  {
    code: 'cuisine', espaces: ['autre', 'bureaux'], publics: ['agriculteurs', 'associations', 'habitants'], domaines: ['nourrir', 'agriculture', 'experimenter-innover'],
    decrire: (lieu) => `Équiper à ${lieu} une cuisine partagée aux normes, louée à l’heure aux producteurs, traiteurs et associations, avec une salle pour travailler et se retrouver. Les surplus des maraîchers y sont transformés au lieu d’être perdus.`,
    services: 'Cuisine professionnelle à l’heure, conserverie, tables d’hôtes du jeudi, bureaux partagés, conseils en hygiène.',
    offreNouvelle: 'Une conserverie mobile et un abonnement pour les cantines des communes voisines.',
    depenses: [ANIMATION(400, 'Poste de régie et d’animation de la cuisine'), ['equipement', 'Matériel de cuisson, froid et conserverie', 360, 200], ['amenagement', 'Plomberie, carrelage et ventilation', 160, 200], COMMUNICATION(80)],
  },
  {
    code: 'terres', espaces: ['terres', 'bureaux'], publics: ['agriculteurs', 'demandeurs-emploi', 'habitants'], domaines: ['nourrir', 'agriculture'],
    decrire: (lieu) => `Ouvrir aux portes de ${lieu} une ferme partagée : quatre hectares d’espaces-test pour des maraîchers qui s’installent, une serre commune et une grange où travaillent aussi les indépendants du village.`,
    services: 'Parcelles d’essai de un à trois ans, outillage mutualisé, accompagnement technique, marché du vendredi, bureaux et connexion fibre dans la grange.',
    offreNouvelle: 'Deux nouvelles parcelles irriguées et un tutorat assuré par trois agriculteurs voisins.',
    depenses: [ANIMATION(440, 'Poste d’animation et d’accompagnement'), ['equipement', 'Serre, irrigation et petit outillage', 290, 200], ['ingenierie', 'Étude des sols et plan de culture', 110, 200], ['frais-generaux', 'Déplacements et assurances du projet', 90, 200], COMMUNICATION(70)],
  },
  {
    code: 'formation', espaces: ['bureaux', 'autre'], publics: ['demandeurs-emploi', 'independants', 'habitants'], domaines: ['apprendre-se-former', 'se-former'],
    decrire: (lieu) => `Faire venir la formation à ${lieu} plutôt que l’inverse : une salle équipée pour suivre des cours à distance, un accompagnement par petits groupes et des bureaux pour celles et ceux qui lancent leur activité.`,
    services: 'Salle de formation à distance, accompagnement individuel, ateliers bureautiques, espace de révision le soir, mise en relation avec les employeurs.',
    offreNouvelle: 'Quatre parcours certifiants suivis sur place, avec un organisme de formation partenaire et une garde d’enfants le mercredi.',
    depenses: [ANIMATION(520, 'Poste d’accompagnement à la formation'), ['equipement', 'Ordinateurs, écrans et visioconférence', 240, 200], ['ingenierie', 'Ingénierie des parcours', 130, 200], COMMUNICATION(60), ['autre', 'Garde d’enfants le mercredi', 50, 0]],
  },
  {
    code: 'sante', espaces: ['bureaux', 'autre'], publics: ['independants', 'associations', 'habitants'], domaines: ['soigner', 'experimenter-innover'],
    decrire: (lieu) => `Réunir à ${lieu} des soignants indépendants, une association d’aidants et des bureaux partagés dans une même maison, avec une cabine de consultation à distance et des rendez-vous de prévention ouverts à tous.`,
    services: 'Bureaux à la demi-journée pour les praticiens, téléconsultation accompagnée, cafés des aidants, ateliers d’activité physique adaptée.',
    offreNouvelle: 'Un parcours de prévention construit avec les usagers et une permanence d’écoute pour les agriculteurs.',
    depenses: [ANIMATION(480, 'Poste de coordination de la maison'), ['equipement', 'Cabine de consultation et mobilier', 270, 200], ['amenagement', 'Isolation phonique et accessibilité', 150, 200], COMMUNICATION(60), ['frais-generaux', 'Fournitures et logiciels', 40, 200]],
  },
  {
    code: 'reparation', espaces: ['ateliers', 'autre'], publics: ['habitants', 'artisans', 'demandeurs-emploi', 'associations'], domaines: ['experimenter', 'experimenter-innover'],
    decrire: (lieu) => `Installer dans l’ancien magasin de meubles de ${lieu} une recyclerie où l’on répare ensemble : atelier vélo, électroménager, mobilier, avec un café associatif et des places de travail pour les indépendants.`,
    services: 'Ateliers de réparation encadrés, prêt d’outils, vente de pièces de réemploi, café associatif, espaces de travail.',
    offreNouvelle: 'Une collecte à domicile avec un vélo cargo et un réseau de réparateurs qui se partagent les commandes.',
    depenses: [ANIMATION(450, 'Poste d’encadrement de l’atelier'), ['amenagement', 'Réfection du plateau et vitrine', 210, 200], ['equipement', 'Établis, outillage et vélo cargo', 220, 200], ['formation', 'Formation aux gestes de réparation', 60, 200], COMMUNICATION(60)],
  },
];

/** Lève si le thème n’existe pas. */
export function themeDe(code: CodeTheme): Theme {
  const trouve = THEMES.find((theme) => theme.code === code);
  if (!trouve) throw new RangeError(`Aucun thème de démonstration « ${code} ».`);
  return trouve;
}

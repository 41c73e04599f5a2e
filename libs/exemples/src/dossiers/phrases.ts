/** Réponses longues que plusieurs dossiers partagent ; `choisir` en prend une selon la variante du dossier. */
export const GOUVERNANCES = [
  'Les usagers élisent chaque année cinq des neuf membres du conseil. Une réunion mensuelle, ouverte à tous, décide des horaires, des tarifs et du programme.',
  'Trois collèges (usagers, bénévoles, collectivités) se partagent les voix. Les groupes de travail proposent, l’assemblée tranche deux fois par an.',
  'Chaque résident donne quatre heures par mois à la vie du lieu : accueil, petits travaux, programmation. Un carnet partagé tient le compte des décisions.',
  'Un comité d’usagers se réunit toutes les six semaines et dispose de son propre budget d’animation. Ses comptes rendus sont affichés à l’entrée.',
  'La charte du collectif fixe les règles communes ; elle est relue chaque automne avec les nouveaux venus. Les décisions se prennent au consentement.',
] as const;

export const MODELES = [
  'Les loyers des postes couvrent la moitié des charges dès la deuxième année ; les formations et la location des salles apportent un quart, le reste vient de prestations.',
  'La commune met les locaux à disposition. Les abonnements, la vente en boutique et deux contrats de service équilibrent le budget à la fin de la troisième année.',
  'Cotisations, prestations aux entreprises et billetterie financent le fonctionnement ; l’aide demandée porte le démarrage, elle n’est pas reconduite.',
  'Un tiers d’abonnements, un tiers de formations, un tiers de commandes des collectivités voisines. Le seuil d’équilibre est à dix-huit postes occupés.',
  'La marge de la cuisine et des ateliers paie le poste d’accueil. Un fonds de réserve de trois mois de charges est constitué la première année.',
] as const;

export const TERRITOIRES = [
  'Le bassin de vie a perdu sa dernière imprimerie et deux agences bancaires. Les indépendants travaillent seuls chez eux, souvent sans fibre ; une enquête a reçu 140 réponses.',
  'Un actif sur cinq fait plus de quarante minutes de route pour travailler. Le lieu réduit ces trajets et ramène de la vie dans le centre-bourg.',
  'Les jeunes partent se former à la ville et reviennent peu. Les employeurs du canton ont écrit une lettre commune pour demander un lieu proche.',
  'Le territoire compte beaucoup de résidences secondaires et peu de services en hiver : le lieu reste ouvert toute l’année, six jours sur sept.',
  'Les artisans manquent de locaux à petit loyer : onze se sont déjà engagés à louer un établi. La communauté de communes en fait une priorité de son projet.',
  'Le diagnostic mené avec le centre social montre trois attentes : un endroit où travailler, un endroit où apprendre, un endroit où se retrouver.',
] as const;

export const PARTENAIRES = [
  [{ nom: 'Centre social du canton (démonstration)', role: 'Orientation des publics et prêt de salles' }],
  [{ nom: 'Chambre des métiers (démonstration)', role: 'Accompagnement des artisans' }, { nom: 'Lycée professionnel voisin (démonstration)', role: 'Projets d’élèves et prêt de machines' }],
  [],
  [{ nom: 'Office de tourisme (démonstration)', role: 'Visites et programme d’été' }],
] as const;

export const ACCOMPAGNATEURS = ['Une coopérative d’activités du département', 'Le réseau local des tiers-lieux', 'Une agence de développement du territoire'] as const;

/** Prend l’élément de rang `variante`, en boucle. */
export const choisir = <T>(liste: readonly T[], variante: number): T => liste[((variante % liste.length) + liste.length) % liste.length]!;

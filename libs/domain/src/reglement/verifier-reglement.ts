import { estJour } from '../temps/jour.ts';
import { verifierGrille } from '../notation/verifier-grille.ts';
import { champs, estEntier, estListe, estObjet, estProvenance, estTexte, liste, type Objet } from './lecture.ts';
import type { ErreurSaisie, Question } from './question.ts';
import { PORTEES_CHANGEMENT, VOIES_CHANGEMENT } from '../subvention/changement/portee.ts';
import type { Reglement } from './reglement.ts';
import { verifierCriteres } from './verifier-criteres.ts';
import { codesDetournes, verifierCondition, verifierQuestions } from './verifier-questions.ts';

/**
 * Tout ce qui empêche de publier un règlement : chemin du champ et phrase qui dit quoi faire ; vide = publiable.
 * `anterieurs` : les versions déjà publiées du même appel, dont les codes de questions gardent leur sens.
 */
export function verifierReglement(document: unknown, anterieurs: readonly Reglement[] = []): readonly ErreurSaisie[] {
  if (!estObjet(document)) return [{ chemin: '', message: 'Un règlement est un objet JSON.' }];
  const formes = [
    ...verifierEntete(document),
    ...verifierPeriode(document.periode),
    ...verifierCodes(document.volets, 'volets', true), ...verifierCodes(document.domaines, 'domaines', false), ...verifierCodes(document.postes, 'postes', true),
    ...verifierCriteres(document),
    ...verifierDomaines(document),
    ...verifierTaux(document.taux),
    ...verifierPieces(document.pieces, document.formulaire),
    ...verifierQuestions(document.formulaire),
    ...verifierDelais(document.delais),
    ...verifierGrille(document.grille),
    ...verifierChangements(document.changements),
    ...(estObjet(document.lettres) ? [] : [{ chemin: 'lettres', message: 'Donnez les mentions des lettres.' }]),
  ];
  if (formes.length > 0) return formes;
  return anterieurs.flatMap(({ formulaire }) => codesDetournes(document.formulaire as readonly Question[], formulaire));
}

function verifierEntete({ code, version, type, titre, presentation, departements, depensesDepuis }: Objet): readonly ErreurSaisie[] {
  return exigences([
    [estTexte(code), 'code', 'Donnez un code à l’appel.'],
    [estEntier(version, 1), 'version', 'Numérotez la version à partir de 1.'],
    [type === 'AMI' || type === 'AAP', 'type', 'Choisissez AMI ou AAP.'],
    [estTexte(titre), 'titre', 'Donnez un titre à l’appel.'],
    [estTexte(presentation), 'presentation', 'Présentez l’appel en quelques phrases.'],
    [estListe(departements) && departements.length > 0, 'departements', 'Donnez les départements de l’appel.'],
    [champs(depensesDepuis).valeur === 'depot' && estProvenance(champs(depensesDepuis).source), 'depensesDepuis', 'Dites depuis quand les dépenses comptent, et d’où vient la règle.'],
  ]);
}

function verifierPeriode(periode: unknown): readonly ErreurSaisie[] {
  const { ouvreLe, dernierJourDepot, heureDepot } = champs(periode);
  const [debut, fin, heure] = [champs(ouvreLe).valeur, champs(dernierJourDepot).valeur, champs(heureDepot).valeur];
  return exigences([
    [estJour(debut) && estProvenance(champs(ouvreLe).source), 'periode.ouvreLe', 'Donnez le jour d’ouverture et sa source.'],
    [estJour(fin) && estProvenance(champs(dernierJourDepot).source), 'periode.dernierJourDepot', 'Donnez le dernier jour de dépôt et sa source.'],
    [!estJour(debut) || !estJour(fin) || debut <= fin, 'periode.dernierJourDepot', 'Le dernier jour de dépôt ne peut pas précéder l’ouverture.'],
    [heure === null || (typeof heure === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(heure)), 'periode.heureDepot', 'Donnez une heure HH:MM, ou aucune pour toute la journée.'],
  ]);
}

function verifierCodes(valeur: unknown, chemin: string, auMoinsUn: boolean): readonly ErreurSaisie[] {
  if (!estListe(valeur) || (auMoinsUn && valeur.length === 0)) return [{ chemin, message: auMoinsUn ? 'Donnez au moins un élément.' : 'Donnez une liste, vide au besoin.' }];
  const codes = valeur.map((un) => champs(un).code);
  return valeur.flatMap((un, rang) => exigences([
    [estTexte(champs(un).code) && estTexte(champs(un).libelle), `${chemin}.${rang}`, 'Donnez un code et un libellé.'],
    [codes.indexOf(champs(un).code) === rang, `${chemin}.${rang}.code`, `Le code « ${String(champs(un).code)} » apparaît deux fois.`],
  ]));
}

/** Exiger un domaine sans en proposer aucun fermerait l’appel à tous. */
const verifierDomaines = ({ conditionsDepot, domaines }: Objet): readonly ErreurSaisie[] => exigences([
  [!liste(conditionsDepot).some((condition) => champs(condition).genre === 'domaine') || liste(domaines).length > 0, 'domaines', 'Une condition exige un domaine : donnez les domaines de l’édition.'],
]);

function verifierTaux(taux: unknown): readonly ErreurSaisie[] {
  const tranches = liste(champs(taux).tranches);
  if (tranches.length === 0) return [{ chemin: 'taux.tranches', message: 'Donnez au moins une tranche, même de taux inconnu.' }];
  return tranches.flatMap((tranche, rang) => {
    const { classe, tauxPourMille, plafondCentimes } = champs(tranche);
    const [taux_, plafond] = [champs(tauxPourMille), champs(plafondCentimes)];
    return exigences([
      [['toutes', 'faible', 'partielle', 'forte'].includes(String(classe)), `taux.tranches.${rang}.classe`, 'Choisissez la classe de territoire.'],
      [(taux_.valeur === null || (estEntier(taux_.valeur) && taux_.valeur <= 1000)) && estProvenance(taux_.source), `taux.tranches.${rang}.tauxPourMille`, 'Donnez un taux de 0 à 1000 pour mille (vide si inconnu) et sa source.'],
      [(plafond.valeur === null || estEntier(plafond.valeur, 1)) && estProvenance(plafond.source), `taux.tranches.${rang}.plafondCentimes`, 'Donnez un plafond en centimes (vide si inconnu) et sa source.'],
    ]);
  });
}

function verifierPieces(pieces: unknown, formulaire: unknown): readonly ErreurSaisie[] {
  const codes = new Set(liste(formulaire).map((question) => String(champs(question).code)));
  return [...verifierCodes(pieces, 'pieces', false), ...liste(pieces).flatMap((piece, rang) => {
    const { requis, source, si } = champs(piece);
    return [
      ...exigences([
        [typeof requis === 'boolean', `pieces.${rang}.requis`, 'Dites si la pièce est indispensable.'],
        [estProvenance(source), `pieces.${rang}.source`, 'Indiquez la source de cette demande.'],
      ]),
      ...(si === undefined ? [] : verifierCondition(si, `pieces.${rang}.si`, codes)),
    ];
  })];
}

const verifierDelais = (delais: unknown): readonly ErreurSaisie[] => ['rejetImpliciteMois', 'recoursMois', 'conventionAuDelaDeCentimes'].flatMap((nom) => {
  const { valeur, source } = champs(champs(delais)[nom]);
  return exigences([[estEntier(valeur, 1) && estProvenance(source), `delais.${nom}`, 'Donnez un nombre entier positif et sa source.']]);
});

/** Facultatif ; présent, il dit la voie de chaque changement, et une hausse se vote toujours. */
const verifierChangements = (changements: unknown): readonly ErreurSaisie[] => (changements === undefined ? [] : exigences([
  [PORTEES_CHANGEMENT.every((portee) => (VOIES_CHANGEMENT as readonly unknown[]).includes(champs(champs(changements).valeur)[portee])) && estProvenance(champs(changements).source), 'changements', 'Dites pour chaque changement qui en décide (vote, signataire ou lettre), et la source.'],
  [champs(champs(changements).valeur)['montant-hausse'] === 'vote', 'changements.montant-hausse', 'Une hausse de subvention se vote : seule l’assemblée attribue.'],
]));

const exigences = (regles: readonly (readonly [vrai: boolean, chemin: string, message: string])[]): readonly ErreurSaisie[] =>
  regles.filter(([vrai]) => !vrai).map(([, chemin, message]) => ({ chemin, message }));

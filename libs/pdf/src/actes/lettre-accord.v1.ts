import { mentionAlgorithmique } from '../clauses/traitement-algorithmique.v1.ts';
import { recoursContreLaDecision } from '../clauses/recours.v1.ts';
import type { DonneesAccord } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { article, enMenu, ensemble, liste, paragraphe, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { adresseCourriel, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Lettre qui notifie l’attribution d’une subvention, en articles numérotés. */
export function lettreAccordV1(donnees: DonneesAccord): Acte {
  const { decision, projetAide, montant, agent, destinataire, signataire } = donnees;
  return {
    forme: 'lettre',
    titre: 'Attribution d’une subvention',
    blocs: [
      titre(`Objet : attribution d’une subvention pour le projet « ${projetAide.intitule} »`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(
        `J’ai le plaisir de vous informer que, par délibération n° ${decision.numero} du ${jourEnLettres(decision.seance)}, exécutoire le ${jourEnLettres(decision.executoireLe)}, `,
        `${decision.organe} a décidé de soutenir votre projet.`,
      ),
      { genre: 'encadre', lignes: [
        { texte: 'Subvention attribuée', corps: 'menu' },
        { texte: montant.chiffres, corps: 'grand' },
        { texte: `(${montant.lettres})`, corps: 'texte' },
      ] },
      ...articles(donnees),
      ensemble(
        paragraphe(`${agent.nom} suit votre dossier et répond à vos questions (`, adresseCourriel(agent.courriel), `, ${agent.telephone}).`),
        paragraphe(`Je vous prie d’agréer, ${destinataire.civilite.replace(/,\s*$/, '')}, l’expression de ma considération distinguée.`),
        { genre: 'signature', signature: signataire },
      ),
      ...enMenu([recoursContreLaDecision(donnees.recours), mentionAlgorithmique(donnees.algorithme)]),
    ],
  };
}

function articles(donnees: DonneesAccord): readonly Bloc[] {
  const corps = [objet, montants, assiette, duree, conditions, versement, convention, regime, controle]
    .map((rediger) => rediger(donnees))
    .filter((article) => article !== null);
  return corps.flatMap(({ titre, blocs }, rang) => [article(rang + 1, titre), ...blocs]);
}

type Article = { readonly titre: string; readonly blocs: readonly Bloc[] } | null;

const objet = ({ projetAide, references }: DonneesAccord): Article => ({
  titre: 'Objet',
  blocs: [paragraphe(
    `La Région attribue à ${projetAide.structure}${projetAide.siret === null ? '' : ` (SIRET ${projetAide.siret})`} une subvention pour la réalisation du projet « ${projetAide.intitule} », à ${projetAide.commune}, `,
    `au titre de l’appel « ${references.appel} », volet ${projetAide.volet}.`,
  )],
});

const montants = ({ montant, montantDemande }: DonneesAccord): Article => ({
  titre: 'Montant',
  blocs: [paragraphe(
    'Le montant maximal de la subvention est fixé à ', gras(montant.chiffres), ` (${montant.lettres}).`,
    montant.chiffres === montantDemande.chiffres ? ' Il est égal au montant demandé.' : ` Vous aviez demandé ${montantDemande.chiffres}.`,
  )],
});

const assiette = ({ assiette, tauxEffectif, depensesDepuis }: DonneesAccord): Article => ({
  titre: 'Dépenses retenues',
  blocs: [paragraphe(
    'L’assiette retenue s’élève à ', gras(assiette.chiffres), ` (${assiette.lettres}), soit un taux effectif d’intervention de `, gras(tauxEffectif), '. ',
    `Seules comptent les dépenses engagées à partir du ${jourEnLettres(depensesDepuis)}. Si les dépenses justifiées sont inférieures à l’assiette, la subvention est ramenée à ce taux appliqué aux dépenses justifiées.`,
  )],
});

const duree = ({ duree }: DonneesAccord): Article => ({
  titre: 'Durée',
  blocs: [paragraphe(`Le projet se réalise du ${jourEnLettres(duree.debut)} au ${jourEnLettres(duree.fin)}. Une prolongation se demande avant cette date, depuis votre espace.`)],
});

const conditions = ({ conditions }: DonneesAccord): Article =>
  conditions.length === 0 ? null : { titre: 'Conditions', blocs: [paragraphe('La subvention est attribuée aux conditions suivantes :'), liste(conditions)] };

const versement = ({ versement }: DonneesAccord): Article => ({
  titre: 'Versement',
  blocs: [versement.length === 0 ? paragraphe('Les modalités de versement sont à confirmer ; elles vous seront communiquées dans votre espace.') : liste(versement)],
});

const convention = ({ convention }: DonneesAccord): Article =>
  convention === null ? null : { titre: 'Convention', blocs: [paragraphe(convention)] };

const regime = ({ regimeAide }: DonneesAccord): Article =>
  regimeAide === null ? null : { titre: 'Régime d’aide', blocs: [paragraphe(regimeAide)] };

const controle = (): Article => ({
  titre: 'Suivi et contrôle',
  blocs: [paragraphe(
    'La subvention ne peut servir qu’à l’objet pour lequel elle est attribuée. Vous tenez les justificatifs à la disposition de la Région. ' +
    'Si les conditions de l’attribution n’étaient pas respectées, la subvention pourrait être retirée et son reversement demandé, une fois vos observations recueillies (art. L. 242-2, 2° et L. 122-1 du CRPA).',
  )],
});

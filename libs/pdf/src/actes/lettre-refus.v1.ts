import { mentionAlgorithmique } from '../clauses/traitement-algorithmique.v1.ts';
import { recoursContreLaDecision } from '../clauses/recours.v1.ts';
import type { DonneesRefus } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { enMenu, ensemble, liste, paragraphe, tableau, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { adresseCourriel, gras, italique } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Lettre qui notifie un refus motivé ; ce qui changerait un critère n’y figure qu’en annexe, à titre d’information. */
export function lettreRefusV1(donnees: DonneesRefus): Acte {
  const { decision, projetPresente, montantDemande, references, destinataire, signataire } = donnees;
  return {
    forme: 'lettre',
    titre: 'Suite donnée à une demande de subvention',
    blocs: [
      titre(`Objet : suite donnée à votre demande de subvention pour le projet « ${projetPresente.intitule} »`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(
        `Vous avez demandé une subvention de ${montantDemande.chiffres} au titre de l’appel « ${references.appel} », volet ${projetPresente.volet}, pour un projet situé à ${projetPresente.commune}. `,
        `Par délibération n° ${decision.numero} du ${jourEnLettres(decision.seance)}, exécutoire le ${jourEnLettres(decision.executoireLe)}, ${decision.organe} `,
        gras('n’a pas retenu cette demande'), '. Je vous remercie du travail que vous y avez consacré, et je tiens à vous en expliquer les raisons.',
      ),
      ...motifs(donnees),
      ensemble(
        ...suites(donnees),
        paragraphe(`Je vous prie d’agréer, ${destinataire.civilite.replace(/,\s*$/, '')}, l’expression de ma considération distinguée.`),
        { genre: 'signature', signature: signataire },
      ),
      ...enMenu([recoursContreLaDecision(donnees.recours), mentionAlgorithmique(donnees.algorithme)]),
      ...annexe(donnees),
    ],
  };
}

const motifs = ({ motifs, constats, budget }: DonneesRefus): readonly Bloc[] => [
  titre('Les motifs de la décision'),
  ...(motifs.length === 0 ? [] : [liste(motifs)]),
  ...(constats.length === 0 ? [] : [tableau({
    legende: 'Critères du règlement qui ne sont pas remplis',
    entetes: 'colonnes',
    colonnes: [{ titre: 'Critère', part: 5 }, { titre: 'Ce qui a été constaté', part: 6 }, { titre: 'Référence', part: 3.4 }],
    lignes: constats.map(({ libelle, motif, article }) => [libelle, motif, article]),
  })]),
  ...(budget === null ? [] : [paragraphe(budget)]),
  paragraphe('L’attribution d’une subvention n’est pas un droit, même lorsque toutes les conditions en sont remplies ; elle relève de l’appréciation de l’assemblée, dans la limite des crédits votés.'),
];

const suites = ({ agent, appelOuvertJusquAu }: DonneesRefus): readonly Bloc[] => [
  titre('Et maintenant'),
  paragraphe(
    `${agent.nom}, ${agent.fonction}, qui a instruit votre dossier, se tient à votre disposition pour en parler (`, adresseCourriel(agent.courriel), `, ${agent.telephone}). `,
    appelOuvertJusquAu === null
      ? 'Cet appel est clos ; les prochains seront annoncés sur le portail.'
      : `Si votre projet évolue, vous pouvez présenter une nouvelle demande jusqu’au ${jourEnLettres(appelOuvertJusquAu)}.`,
  ),
];

const annexe = ({ constats }: DonneesRefus): readonly Bloc[] =>
  constats.length === 0 ? [] : [
    { genre: 'page' },
    titre('Annexe – Ce qui pourrait changer', 1),
    { genre: 'encadre', lignes: [{ texte: [gras('À titre d’information, ne vaut pas accord.')], corps: 'texte' }] },
    paragraphe('Pour chaque critère qui n’est pas rempli, voici ce qui le rendrait satisfait, selon les règles en vigueur à la date de la décision. Une nouvelle demande serait examinée dans son ensemble, avec les règles et les crédits du moment.'),
    tableau({
      legende: 'Ce qui rendrait chaque critère satisfait',
      entetes: 'colonnes',
      colonnes: [{ titre: 'Critère', part: 4 }, { titre: 'Aujourd’hui', part: 5.5 }, { titre: 'Ce qui le changerait', part: 5.5 }],
      lignes: constats.map(({ libelle, motif, changement }) => [libelle, motif, changement ?? [italique('Rien avant la clôture de l’appel.')]]),
    }),
  ];

import type { DonneesProcesVerbalCommission, DossierVote } from '../donnees/commission.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { type Bloc, liste, paragraphe, tableau, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Le procès-verbal de la commission permanente : présences, déports avec leur motif, votes et voix. */
export function procesVerbalCommissionV1({ autorite, seance, president, elus, quorum, rapports, journal }: DonneesProcesVerbalCommission): Acte {
  return {
    forme: 'document',
    titre: 'Procès-verbal de la commission permanente',
    blocs: [
      titre(`Procès-verbal de la commission permanente du ${jourEnLettres(seance.le)}`, 1),
      paragraphe(`La commission permanente du Conseil régional (${autorite.nom}) s’est réunie le ${jourEnLettres(seance.le)}, ${seance.lieu}, sous la présidence de `, gras(president), '.'),
      titre('Présences et quorum'),
      tableau({ legende: 'Élus de la commission permanente', entetes: 'colonnes', colonnes: [{ titre: 'Élu', part: 6 }, { titre: 'Groupe', part: 6 }, { titre: 'Présence', part: 3 }], lignes: elus.map(({ nom, groupe, present }) => [nom, groupe, present ? 'présent' : 'absent']) }),
      paragraphe(`Présents : ${quorum.presents}, pour un quorum de ${quorum.exige}. ${quorum.deportsComptent ? 'Un élu déporté reste compté dans le quorum.' : 'Un élu déporté n’est pas compté dans le quorum du dossier.'}`),
      ...rapports.flatMap(rapport),
      paragraphe('Empreinte de la ligne du journal qui clôt la séance : ', journal.empreinte, '.'),
    ],
  };
}

const rapport = ({ objet, deliberation, dossiers, total }: DonneesProcesVerbalCommission['rapports'][number]): readonly Bloc[] => [
  titre(deliberation ? `${objet} – délibération n° ${deliberation}` : objet),
  tableau({
    legende: 'Votes', entetes: 'colonnes',
    colonnes: [{ titre: 'Dossier', part: 4 }, { titre: 'Structure', part: 6 }, { titre: 'Vote', part: 3 }, { titre: 'Voix', part: 5 }, { titre: 'Montant', part: 4, alignement: 'droite' }],
    lignes: dossiers.map(({ numero, structure, issue, voix, montant }) => [numero, structure, issue, enVoix(voix), montant ?? 'sans objet']),
    total: ['Total voté', '', '', '', total],
  }),
  ...precisions(dossiers),
];

const enVoix = (voix: DossierVote['voix']): string => (voix ? `${voix.pour} pour, ${voix.contre} contre, ${voix.abstentions} abst.` : 'sans vote');

const precisions = (dossiers: readonly DossierVote[]): readonly Bloc[] => {
  const lignes = dossiers.flatMap(({ numero, motif, deportes }) => [
    ...(motif ? [`Dossier ${numero} : ${motif}`] : []),
    ...deportes.map((un) => `Dossier ${numero} : ${un.nom} s’est déporté (${un.motif}), sans débat ni vote.`),
  ]);
  return lignes.length === 0 ? [] : [liste(lignes)];
};

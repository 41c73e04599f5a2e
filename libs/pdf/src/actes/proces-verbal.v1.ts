import type { DonneesProcesVerbal, DossierExamine } from '../donnees/proces-verbal.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { type Bloc, ensemble, liste, paragraphe, tableau, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Le procès-verbal du comité : présences, déports, avis, voix, montants ; signé par la présidence. */
export function procesVerbalV1({ seance, membres, quorum, dossiers, enveloppe, retenu, signataire, journal }: DonneesProcesVerbal): Acte {
  const examines = dossiers.filter(({ avis }) => avis !== null);
  return {
    forme: 'document',
    titre: 'Procès-verbal',
    blocs: [
      titre(`Procès-verbal du comité du ${jourEnLettres(seance.le)}`, 1),
      paragraphe(`Le comité de sélection « Tiers-lieux » s’est réuni le ${jourEnLettres(seance.le)}, ${seance.lieu}. La séance a été ouverte à ${seance.ouverteA} et close à ${seance.closeA}, sous la présidence de `, gras(signataire.nom), '.'),
      titre('Présences et quorum'),
      tableau({ legende: 'Membres du comité', entetes: 'colonnes', colonnes: [{ titre: 'Membre', part: 5 }, { titre: 'Qualité', part: 6 }, { titre: 'Présence', part: 2 }], lignes: membres.map(({ nom, qualite, present }) => [nom, qualite, present ? 'présent' : 'absent']) }),
      paragraphe(`À la clôture, ${compter(quorum.presents, 'membre présent', 'membres présents')} pour un quorum de ${quorum.exige}.`),
      titre('Avis rendus'),
      ...(examines.length === 0 ? [paragraphe('Le comité n’a rendu aucun avis.')] : [
        tableau({
          legende: 'Avis du comité', entetes: 'colonnes',
          colonnes: [{ titre: 'Dossier', part: 3 }, { titre: 'Structure', part: 4 }, { titre: 'Avis', part: 2 }, { titre: 'Demandé', part: 3, alignement: 'droite' }, { titre: 'Retenu', part: 3, alignement: 'droite' }],
          lignes: examines.map(({ numero, structure, avis, demande, montant }) => [numero, structure, avis!, demande, montant ?? 'sans objet']),
          total: ['Total retenu', '', '', '', retenu],
        }),
        paragraphe(enveloppe ? `Enveloppe de la séance : ${enveloppe}.` : 'La séance n’avait pas d’enveloppe.'),
      ]),
      ...examines.map(examine),
      ...nonExamines(dossiers.filter(({ avis }) => avis === null)),
      ensemble(
        titre('Portée'),
        paragraphe('Le comité rend des avis : seule la commission permanente, ou l’assemblée, accorde ou refuse une subvention.'),
        paragraphe('Empreinte de la ligne du journal qui clôt la séance : ', journal.empreinte, '.'),
        { genre: 'signature', signature: signataire },
      ),
    ],
  };
}

const compter = (nombre: number, un: string, plusieurs: string): string => `${nombre} ${nombre > 1 ? plusieurs : un}`;

function examine({ numero, structure, commune, avis, montant, voix, motifs, deportes }: DossierExamine): Bloc {
  const { pour, contre, abstentions, presents } = voix!;
  return ensemble(
    titre(`Dossier ${numero}, ${structure}, ${commune}`, 3),
    paragraphe('Avis ', gras(avis!.toLowerCase()), `${montant ? ` pour ${montant}` : ''} : ${compter(pour, 'voix pour', 'voix pour')}, ${contre} contre, ${compter(abstentions, 'abstention', 'abstentions')}, ${compter(presents, 'votant présent', 'votants présents')}.`),
    ...(motifs.length > 0 ? [paragraphe('Motifs :'), liste(motifs)] : []),
    ...(deportes.length > 0 ? [paragraphe(`Déport : ${deportes.join(', ')}. Sans accès au dossier, sans débat ni vote.`)] : []),
  );
}

const nonExamines = (dossiers: readonly DossierExamine[]): readonly Bloc[] => dossiers.length === 0 ? [] : [
  titre('Dossiers non examinés'),
  liste(dossiers.map(({ numero, structure, deportes }) => `Dossier ${numero}, ${structure}${deportes.length > 0 ? ` (déport : ${deportes.join(', ')})` : ''}`)),
];

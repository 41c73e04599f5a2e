const COLONNES = ['type', 'reference', 'siret', 'beneficiaire', 'categorie', 'courriel', 'nom', 'volet', 'commune', 'depose_le', 'sens', 'deliberation', 'deliberation_le', 'montant', 'assiette', 'etat', 'caduque_le', 'acte', 'acte_le', 'signee_le', 'programme', 'engagement', 'mandat', 'exercice', 'genre', 'paye_le', 'dispositif', 'octroyee_le', 'regime', 'fichier'] as const;
type Ligne = Partial<Record<(typeof COLONNES)[number], string>>;

/** Un ancien dossier inventé, en cours de versement, une aide d’avant et deux totaux de contrôle ; l’acte joint est `actes/convention.pdf`. */
const LIGNES: readonly Ligne[] = [
  { type: 'dossier', reference: 'ANCIEN-1', siret: '20003452800014', beneficiaire: 'Le Vieux Lavoir', categorie: 'association', nom: 'Le Vieux Lavoir', volet: 'creation', commune: '19275', depose_le: '2024-02-01', montant: '30000' },
  { type: 'decision', reference: 'ANCIEN-1', sens: 'accord', deliberation: '2024.12', deliberation_le: '2024-05-13', montant: '30 000,00' },
  { type: 'subvention', reference: 'ANCIEN-1', montant: '30000', assiette: '60000', etat: 'EN_COURS', caduque_le: '2027-05-13', acte: 'convention', acte_le: '2024-06-03', signee_le: '2024-06-17', programme: 'TL', engagement: 'E24-12', fichier: 'actes/convention.pdf' },
  { type: 'versement', reference: 'ANCIEN-1', mandat: '1204', exercice: '2024', genre: 'AVANCE', paye_le: '2024-09-02', montant: '15000,01' },
  { type: 'aide', reference: 'AIDE-1', siret: '200034528', dispositif: 'Aide au numérique', octroyee_le: '2024-01-15', montant: '12345,67', regime: 'de-minimis-2023-2831' },
  { type: 'controle', reference: 'subvention', montant: '30000' },
  { type: 'controle', reference: 'versement', montant: '15000,01' },
];

/** Le fichier que `npm run import:reprise` attend, en CSV à point-virgule. */
export const REPRISE_EXEMPLE = [COLONNES.join(';'), ...LIGNES.map((ligne) => COLONNES.map((colonne) => ligne[colonne] ?? '').join(';'))].join('\r\n');

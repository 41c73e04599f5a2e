/** Un mandat tenu par une personne : dans une structure (SIREN) ou dans une commune (code INSEE). */
export type Mandat = { readonly personneId: string; readonly intitule: string; readonly siren: string | null; readonly commune: string | null };
export type DossierExpose = { readonly id: string; readonly siren: string | null; readonly commune: string | null; /** Porteur et corédacteurs. */ readonly participants: readonly string[] };
export type Conflit = { readonly personneId: string; readonly dossierId: string; readonly raison: string };

/** Les conflits d’intérêts que les données disent d’elles-mêmes : même structure, commune d’un mandat, participation au dossier. */
export function detecterConflits(personnes: readonly string[], mandats: readonly Mandat[], dossiers: readonly DossierExpose[]): readonly Conflit[] {
  return dossiers.flatMap((dossier) => personnes.flatMap((personneId) => {
    const raison = raisonDe(dossier, personneId, mandats.filter((un) => un.personneId === personneId));
    return raison ? [{ personneId, dossierId: dossier.id, raison }] : [];
  }));
}

function raisonDe({ siren, commune, participants }: DossierExpose, personneId: string, mandats: readonly Mandat[]): string | null {
  if (participants.includes(personneId)) return 'participe à la candidature';
  const structure = mandats.find((un) => un.siren !== null && un.siren === siren);
  if (structure) return `mandat dans la structure porteuse : ${structure.intitule}`;
  const territoire = mandats.find((un) => un.commune !== null && un.commune === commune);
  return territoire ? `mandat dans la commune du projet : ${territoire.intitule}` : null;
}

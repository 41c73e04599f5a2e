/** 20 Mo, comme le serveur. */
export const TAILLE_MAX = 20_000_000;
export const FORMATS = 'PDF, JPEG, PNG, ODT, ODS, DOCX ou XLSX';
export const ACCEPTES = '.pdf,.jpg,.jpeg,.png,.odt,.ods,.docx,.xlsx';

const EXTENSIONS = new Set(ACCEPTES.split(','));

/** Ce qui empêche d’envoyer ce fichier, en une phrase qui dit quoi faire ; nul s’il peut partir. Le serveur contrôle de nouveau. */
export function anomalieFichier({ name, size }: { readonly name: string; readonly size: number }): string | null {
  const extension = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  if (!EXTENSIONS.has(extension)) return `Ce format n’est pas accepté. Enregistrez le document en ${FORMATS}.`;
  if (size === 0) return 'Ce fichier est vide. Vérifiez-le, puis choisissez-le de nouveau.';
  if (size > TAILLE_MAX) return 'Le fichier dépasse 20 Mo. Réduisez-le ou séparez-le en plusieurs fichiers.';
  return null;
}

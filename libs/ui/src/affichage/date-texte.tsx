import { dateLongue } from '../formats.ts';

/** Un jour ou un instant, lisible et exact pour les machines. */
export const DateTexte = ({ iso, format = dateLongue }: { readonly iso: string; readonly format?: (iso: string) => string }) => <time dateTime={iso}>{format(iso)}</time>;

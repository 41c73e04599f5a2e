import type { Etat, Jour } from '@maillage/domain';
import { Badge, dateCourte, dateLongue } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { configuration } from '../api/requetes.ts';
import { ecart, jourDe, urgence } from '../formats.ts';

const DECIDES: readonly Etat[] = ['ACCORDE', 'REJETE', 'IRRECEVABLE', 'DESISTE', 'CLASSE_SANS_SUITE', 'ABANDONNE'];

/** Vrai quand plus aucun rejet implicite ne peut naître. */
export const estDecide = (etat: Etat): boolean => DECIDES.includes(etat);

type Proprietes = { readonly etat: Etat; readonly le: Jour | null; readonly longue?: boolean };

/** La date du rejet implicite, avec ses mots quand elle approche ; plus rien une fois le dossier décidé. */
export function Echeance({ etat, le, longue = false }: Proprietes) {
  const { data } = useQuery(configuration);
  if (!le || estDecide(etat)) return <><span aria-hidden="true">–</span><span className="pour-lecteur">sans échéance</span></>;
  const date = <time dateTime={le}>{longue ? dateLongue(le) : dateCourte(le)}</time>;
  if (!data) return date;
  const aujourdhui = jourDe(data.maintenant);
  const degre = urgence(aujourdhui, le);
  const mots = ecart(aujourdhui, le);
  if (longue) return <>{date} <Badge ton={degre === 'depassee' ? 'erreur' : degre === 'proche' ? 'attention' : 'neutre'}>{degre === 'depassee' ? `dépassée, ${mots}` : mots}</Badge></>;
  return degre === 'lointaine' ? date : <Badge ton={degre === 'depassee' ? 'erreur' : 'attention'}>{degre === 'depassee' ? 'Dépassée' : mots}<span className="pour-lecteur"> : </span> {date}</Badge>;
}

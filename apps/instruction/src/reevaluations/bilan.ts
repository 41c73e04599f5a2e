import type { Reevaluations } from '@maillage/contrats';

/** Combien de dossiers et de brouillons changeraient ; les brouillons ne se comptent qu’en nombre. */
export function bilanDes({ examines, total, changements }: Pick<Reevaluations, 'examines' | 'total' | 'changements'>): string {
  const deposes = changements.filter(({ genre }) => genre === 'depose').length;
  const brouillons = changements.length - deposes;
  const vus = `${examines} dossier${examines > 1 ? 's examinés' : ' examiné'}${total > examines ? ` sur ${total}` : ''}`;
  const parler = (nombre: number, un: string, plusieurs: string) => (nombre === 0 ? '' : nombre === 1 ? un : `${nombre} ${plusieurs}`);
  const dits = [parler(deposes, 'un dossier déposé serait jugé autrement', 'dossiers déposés seraient jugés autrement'), parler(brouillons, 'un brouillon aussi, que son porteur verra dans son test', 'brouillons aussi, que leurs porteurs verront dans leur test')].filter(Boolean);
  if (deposes === 0 && brouillons > 0) return `${vus} : aucun dossier déposé ne changerait, ${brouillons === 1 ? 'un brouillon' : `${brouillons} brouillons`} oui.`;
  return dits.length === 0 ? `${vus} : aucun ne serait jugé autrement aujourd’hui.` : `${vus} : ${dits.join(', ')}.`;
}

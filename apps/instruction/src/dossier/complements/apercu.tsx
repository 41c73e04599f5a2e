import type { ComplementsAgent, PointDemandeDto } from '@maillage/contrats';
import { estJour } from '@maillage/domain';
import { dateLongue, Encart } from '@maillage/ui';
import { decrire } from './points.ts';

/** La demande telle que le porteur la lira. */
export function Apercu({ complements, points, message, echeance }: { readonly complements: ComplementsAgent; readonly points: readonly PointDemandeDto[]; readonly message: string; readonly echeance: string }) {
  const suspend = points.some((point) => decrire(point, complements).suspensif);
  return (
    <section aria-labelledby="apercu-demande">
      <h3 id="apercu-demande">Ce que le porteur lira</h3>
      <Encart titre={`À compléter avant le ${estJour(echeance) ? dateLongue(echeance) : '(date à indiquer)'}, ce jour compris`}>
        {message.trim() && <p>{message}</p>}
        <ol>{points.map((point, rang) => <li key={rang}><strong>{decrire(point, complements).libelle}</strong> ({point.requis ? 'obligatoire' : 'facultatif'}) : {point.texte.trim() || 'à rédiger'}</li>)}</ol>
        <p>{suspend ? 'Une pièce exigée par le règlement est demandée : le délai de réponse de la Région est suspendu jusqu’à l’envoi, au plus tard jusqu’à cette date.' : 'Ces questions ne suspendent pas le délai de réponse de la Région.'}</p>
      </Encart>
    </section>
  );
}

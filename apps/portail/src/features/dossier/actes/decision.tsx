import type { DecisionPorteur, DossierPorteur } from '@maillage/contrats';
import { DateTexte, Encart, euros, LienBouton, ListeDefinitions } from '@maillage/ui';
import { adresseActe, estRendu, formatActe } from './lien-acte.tsx';

const TITRES = { accord: 'La Région vous accorde une subvention', refus: 'La Région n’a pas retenu votre demande', ajournement: 'Votre dossier est reporté à une prochaine séance' } as const;
const TONS = { accord: 'succes', refus: 'erreur', ajournement: 'attention' } as const;

/** La décision notifiée : ce qui est décidé, à quelles conditions, pourquoi, et comment la contester. */
export function Decision({ dossier, decision }: { readonly dossier: DossierPorteur; readonly decision: DecisionPorteur }) {
  const lettre = dossier.actes.findLast(({ nature, etat }) => nature === decision.sens && etat !== 'REMPLACE');
  const recours = decision.recoursJusquAu;
  return (
    <Encart ton={TONS[decision.sens]} titre={TITRES[decision.sens]}>
      <ListeDefinitions lignes={[
        ...(decision.sens === 'accord' && decision.montantCentimes !== null ? [{ terme: 'Montant', valeur: <strong>{euros(decision.montantCentimes)}</strong> }] : []),
        { terme: 'Délibération', valeur: <>n° {decision.deliberation.numero} du <DateTexte iso={decision.deliberation.le} /></> },
        { terme: 'Notifiée le', valeur: <DateTexte iso={decision.notifieeLe} /> },
        ...(decision.conditions ? [{ terme: 'Conditions', valeur: decision.conditions }] : []),
        ...(decision.motifs.length > 0 ? [{ terme: 'Motifs', valeur: <ul>{decision.motifs.map((motif) => <li key={motif}>{motif}</li>)}</ul> }] : []),
      ]} />
      {lettre && estRendu(lettre) && <p><LienBouton variante="secondaire" href={adresseActe(lettre)}>Lire la lettre ({formatActe(lettre)})</LienBouton></p>}
      {recours && <p>Vous pouvez contester cette décision jusqu’au <DateTexte iso={recours} /> : la lettre dit comment et auprès de qui.</p>}
      {!recours && decision.sens !== 'ajournement' && <p>Le délai pour la contester ne court pas encore : il partira du jour où vous ouvrez la lettre ou, si elle vous est adressée en recommandé, de son avis de réception.</p>}
      {decision.sens === 'ajournement' && <p>Ce report n’est pas un refus : le dossier sera présenté de nouveau, vous n’avez rien à refaire.</p>}
    </Encart>
  );
}

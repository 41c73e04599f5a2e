import type { ActeAttributif, SubventionDetail } from '@maillage/contrats';
import { Badge, Bouton, dateHeure, dateLongue, Encart, ListeDefinitions } from '@maillage/ui';
import { useMoi } from '../api/requetes.ts';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import { EtablirActe } from './etablir-acte.tsx';
import { useGesteFinances } from './requetes.ts';
import { ActeRecu } from './acte-recu.tsx';
import { NotifierActe } from './notifier-acte.tsx';
import styles from './subventions.module.css';

const NOMS = { convention: 'Convention', arrete: 'Arrêté attributif' } as const;

/** La convention ou l’arrêté : établi, signé par le bénéficiaire, puis par la Région, notifié. */
export function SectionActe({ subvention }: { readonly subvention: SubventionDetail }) {
  const { roles, id: moi } = useMoi();
  const { acte, etat, acteNature } = subvention;
  const financier = roles.includes('FINANCIER');
  return (
    <section aria-labelledby="acte">
      <h2 id="acte">Acte</h2>
      {acte ? <Acte acte={acte} /> : acteNature && <p>{NOMS[acteNature]} reçu sur papier, signé par le bénéficiaire le {dateLongue(subvention.acteLe!)}.</p>}
      {etat === 'VOTEE' && !acte && !financier && <p>Aucun acte n’est encore établi.</p>}
      {etat === 'VOTEE' && <p>{subvention.conventionObligatoire ? 'Une convention est obligatoire : bénéficiaire privé, plus de 23 000 € de la Région dans l’année.' : 'Un arrêté suffit ; une convention reste possible.'} Le bénéficiaire signe au plus tard le {dateLongue(subvention.signatureAvantLe)}.</p>}
      {etat === 'VOTEE' && financier && <><EtablirActe subvention={subvention} />{acte && <ActeRecu id={subvention.id} nature={acte.nature} />}</>}
      {etat === 'ENGAGEE' && acte?.signataire.id === moi && <Signer id={subvention.id} acte={acte} />}
      {acte?.etat === 'SIGNE' && financier && <NotifierActe id={subvention.id} />}
    </section>
  );
}

const Acte = ({ acte: { acteId, numero, nature, sha256, creeLe, signataire, beneficiaire, signeLe, notifieLe } }: { readonly acte: ActeAttributif }) => (
  <ListeDefinitions lignes={[
    { terme: NOMS[nature], valeur: sha256 ? <a href={`/api/actes/${acteId}/pdf`} target="_blank" rel="noopener">{numero} (PDF)<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a> : `${numero}, impression en cours` },
    { terme: 'Établi le', valeur: dateHeure(creeLe) },
    ...(nature === 'convention' ? [{ terme: 'Bénéficiaire', valeur: beneficiaire ? `${beneficiaire.voie === 'portail' ? 'Signée dans le portail' : 'Signée sur papier'} le ${dateHeure(beneficiaire.le)}${beneficiaire.nom ? `, par ${beneficiaire.nom}, ${beneficiaire.qualite}` : ''}` : <Badge ton="attention">Signature attendue</Badge> }] : []),
    { terme: 'Région', valeur: signeLe ? `Signé par ${signataire.nom} le ${dateHeure(signeLe)}` : `${signataire.nom} signera après l’engagement` },
    { terme: 'Notification', valeur: notifieLe ? dateHeure(notifieLe) : 'Pas encore' },
  ]} />
);

/** La signature porte sur les octets ouverts. */
function Signer({ id, acte: { acteId, numero, sha256 } }: { readonly id: string; readonly acte: ActeAttributif }) {
  const geste = useGesteFinances();
  const { demander, boite } = useConfirmation();
  const signer = async () => {
    if (await demander({ titre: `Signer ${numero}`, confirmer: 'Signer pour la Région', contenu: <><p><a href={`/api/actes/${acteId}/pdf`} target="_blank" rel="noopener">Relire l’acte (PDF)<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a></p><p>Votre signature engage la Région ; le bénéficiaire est aussitôt prévenu.</p></> })) geste.mutate({ chemin: `/subventions/${id}/signature`, corps: { sha256 } });
  };
  return (
    <>
      {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
      <p className={styles.suite}><Bouton occupe={geste.isPending} libelleOccupe="Signature…" onClick={() => void signer()}>Signer pour la Région</Bouton></p>
      {boite}
    </>
  );
}

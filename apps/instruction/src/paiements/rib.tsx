import { ControleRibDto, type DemandePaiementAgent } from '@maillage/contrats';
import { Badge, Bouton, ChampTexte, DateTexte, Encart, ListeDefinitions, ListeDeroulante, useChamp, ZoneTexte } from '@maillage/ui';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { CONCORDANCES, NUMEROS_CONNUS } from './libelles.ts';
import styles from './paiements.module.css';
import { useGestePaiement } from './requetes.ts';

/** Le compte à créditer et son contrôle ; nouveau, il demande un contre-appel. */
export const Rib = ({ demande: { id, rib, structure, possibles } }: { readonly demande: DemandePaiementAgent }) => (
  <section aria-labelledby="rib" className={styles.section}>
    <h2 id="rib">Compte à créditer</h2>
    {rib && <ListeDefinitions lignes={[
      { terme: 'IBAN', valeur: rib.iban }, { terme: 'Titulaire', valeur: <>{rib.titulaire} <Badge ton={rib.concordance === 'autre' ? 'erreur' : rib.concordance === 'proche' ? 'attention' : 'succes'}>{CONCORDANCES[rib.concordance]}</Badge></> }, { terme: 'Structure', valeur: structure },
      { terme: 'Enregistré le', valeur: <DateTexte iso={rib.saisiLe} /> }, { terme: 'Confirmation', valeur: rib.confirmeLe ? <>Confirmé par contre-appel le <DateTexte iso={rib.confirmeLe} /></> : <Badge ton="attention">Contre-appel à faire</Badge> },
    ]} />}
    {possibles.includes('rib') && rib && <Controle key={rib.id} id={id} nouveau={rib.confirmeLe === null} />}
  </section>
);

function Controle({ id, nouveau }: { readonly id: string; readonly nouveau: boolean }) {
  const geste = useGestePaiement();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ControleRibDto>({ dto: ControleRibDto, depart: {}, envoyer: (corps) => geste.mutateAsync({ chemin: `paiements/${id}/rib`, corps: Object.fromEntries(Object.entries(corps).filter(([, valeur]) => valeur)) }) });
  const [numeroConnu, interlocuteur, explication] = [useChamp('numeroConnu', control), useChamp('interlocuteur', control), useChamp('explication', control)];
  return (
    <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      {nouveau ? (
        <>
          <p>Appelez la structure à un numéro que le service connaissait avant ce RIB, jamais à celui qui l’accompagne.</p>
          <ListeDeroulante libelle="Où ce numéro était connu" options={NUMEROS_CONNUS} {...numeroConnu} value={numeroConnu.value ?? ''} />
          <ChampTexte libelle="Personne qui a confirmé" {...interlocuteur} value={interlocuteur.value ?? ''} maxLength={120} />
          <ZoneTexte libelle="Explication" aide="Due si le titulaire ne porte pas le nom de la structure." facultatif {...explication} value={explication.value ?? ''} maxLongueur={500} />
        </>
      ) : <p>Ce compte est déjà confirmé : vérifiez que la demande le concerne bien.</p>}
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">{nouveau ? 'Enregistrer le contre-appel' : 'Contrôler le RIB'}</Bouton>
    </form>
  );
}

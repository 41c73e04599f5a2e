import { type ChangementAgent, DeliberationChangementDto } from '@maillage/contrats';
import { Actions, Bouton, ChampDate, ChampTexte, Choix, Encart, LienBouton, useChamp } from '@maillage/ui';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { Motif } from '../paiements/motif.tsx';
import styles from '../paiements/paiements.module.css';
import { useGestePaiement } from '../paiements/requetes.ts';

/** Ce que la personne peut faire maintenant ; visas, signature et notification se font dans « Actes ». */
export function Gestes({ changement: { id, possibles, acte, attendue } }: { readonly changement: ChangementAgent }) {
  const etablir = useGestePaiement();
  const peut = (code: (typeof possibles)[number]): boolean => possibles.includes(code);
  return (
    <section aria-labelledby="gestes" className={styles.section}>
      <h2 id="gestes">Agir</h2>
      {possibles.length === 0 && <p>Rien à faire ici pour vous maintenant.</p>}
      {etablir.error && <Encart ton="erreur" annonce titre={etablir.error.message} />}
      <Actions>
        {peut('accord') && <Motif racine="changements" id={id} chemin="accord" champ="motif" libelle={attendue?.voie === 'vote' ? 'Proposer au vote' : 'Accepter'} titre={attendue?.voie === 'vote' ? 'Proposer au vote de la commission permanente' : 'Accepter le changement'} etiquette="Motif, que le porteur lira" />}
        {peut('complement') && <Motif racine="changements" id={id} chemin="complement" champ="message" libelle="Demander des précisions" titre="Demander des précisions" etiquette="Ce qui manque, point par point" />}
        {peut('refus') && <Motif racine="changements" id={id} chemin="refus" champ="motif" libelle="Refuser" titre="Refuser le changement" etiquette="Motif, que le porteur lira" />}
        {peut('acte') && <Bouton occupe={etablir.isPending} libelleOccupe="Établissement…" onClick={() => etablir.mutate({ chemin: `changements/${id}/acte` })}>Établir l’acte</Bouton>}
        {acte && !acte.notifieLe && !acte.refuse && <LienBouton variante="secondaire" href="/actes">Visas, signature, notification</LienBouton>}
      </Actions>
      {peut('deliberation') && <Deliberation id={id} />}
    </section>
  );
}

function Deliberation({ id }: { readonly id: string }) {
  const geste = useGestePaiement();
  const { control, soumettre, erreurs, tentative, echec, occupe, formulaire } = useFormulaire<DeliberationChangementDto>({ dto: DeliberationChangementDto, depart: { sens: 'adopte', numero: '', le: '', executoireLe: '', preuve: '' }, envoyer: (corps) => geste.mutateAsync({ chemin: `changements/${id}/deliberation`, corps }) });
  const champs = { sens: useChamp('sens', control), numero: useChamp('numero', control), le: useChamp('le', control), executoireLe: useChamp('executoireLe', control), preuve: useChamp('preuve', control) };
  const adopte = formulaire.watch('sens') === 'adopte';
  return (
    <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <h3>Délibération de la commission permanente</h3>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      <Choix<'adopte' | 'rejete'> libelle="Le changement est" options={[{ valeur: 'adopte', libelle: 'Adopté' }, { valeur: 'rejete', libelle: 'Rejeté' }]} {...champs.sens} />
      <ChampTexte libelle="Numéro de la délibération" largeur="moyen" {...champs.numero} />
      <ChampDate libelle="Jour de la séance" {...champs.le} />
      {adopte && <><ChampDate libelle="Exécutoire le" {...champs.executoireLe} /><ChampTexte libelle="Preuve du caractère exécutoire" aide="Accusé de transmission au préfet, publication." {...champs.preuve} /></>}
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer la délibération</Bouton>
    </form>
  );
}

import { NouvelleEnveloppeDto } from '@maillage/contrats';
import { Bouton, ChampMontant, ChampNombre, ChampTexte, Choix, Encart, ListeDeroulante, useAnnoncer, useChamp } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useFieldArray, type Control } from 'react-hook-form';
import { appels } from '../api/requetes.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { useGesteFinances } from '../subventions/requetes.ts';
import styles from './enveloppes.module.css';

/** Ouvrir une enveloppe : ses autorisations, puis les crédits de paiement des exercices qui les paieront. */
export function NouvelleEnveloppe() {
  const geste = useGesteFinances();
  const annoncer = useAnnoncer();
  const { data: connus = [] } = useQuery(appels);
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<NouvelleEnveloppeDto>({
    dto: NouvelleEnveloppeDto, depart: { programme: '', libelle: '', nature: 'fonctionnement', appelId: '', creditsDePaiement: [] },
    envoyer: async ({ appelId, ...corps }) => {
      await geste.mutateAsync({ chemin: '/enveloppes', corps: { ...corps, ...(appelId ? { appelId } : {}) } });
      formulaire.reset();
      annoncer('Enveloppe créée.');
    },
  });
  const credits = useFieldArray({ control: formulaire.control, name: 'creditsDePaiement' });
  const champs = { programme: useChamp('programme', control), libelle: useChamp('libelle', control), exercice: useChamp('exercice', control), nature: useChamp('nature', control), appel: useChamp('appelId', control), ae: useChamp('aeCentimes', control) };
  return (
    <form noValidate className={styles.formulaire} aria-label="Créer une enveloppe" onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      <ChampTexte libelle="Code du programme" largeur="court" {...champs.programme} />
      <ChampTexte libelle="Nom de l’enveloppe" {...champs.libelle} />
      <ChampNombre libelle="Exercice" aide="L’année où les autorisations sont votées." {...champs.exercice} />
      <Choix libelle="Nature" enLigne options={[{ valeur: 'fonctionnement', libelle: 'Fonctionnement (AE)' }, { valeur: 'investissement', libelle: 'Investissement (AP)' }]} {...champs.nature} />
      <ListeDeroulante libelle="Appel servi" facultatif aide="Ses dossiers réservent ici dès leur inscription à la commission permanente." vide="Aucun" options={connus.map(({ id, titre }) => ({ valeur: id, libelle: titre }))} {...champs.appel} />
      <ChampMontant libelle="Autorisations d’engagement" {...champs.ae} />
      {credits.fields.map(({ id }, rang) => <Credits key={id} control={control} rang={rang} retirer={() => credits.remove(rang)} />)}
      <Bouton variante="secondaire" onClick={() => credits.append({ exercice: undefined as unknown as number, montantCentimes: undefined as unknown as number })}>Ajouter les crédits d’un exercice</Bouton>
      <p><Bouton type="submit" occupe={occupe} libelleOccupe="Création…">Créer l’enveloppe</Bouton></p>
    </form>
  );
}

const Credits = ({ control, rang, retirer }: { readonly control: Control; readonly rang: number; readonly retirer: () => void }) => (
  <div className={styles.paire}>
    <ChampNombre libelle={`Exercice des crédits, ligne ${rang + 1}`} {...useChamp(`creditsDePaiement.${rang}.exercice`, control)} />
    <ChampMontant libelle={`Crédits de paiement, ligne ${rang + 1}`} {...useChamp(`creditsDePaiement.${rang}.montantCentimes`, control)} />
    <Bouton variante="discret" onClick={retirer}>Retirer<span className="pour-lecteur"> la ligne {rang + 1}</span></Bouton>
  </div>
);

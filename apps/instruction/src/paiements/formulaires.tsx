import { JourPaiementDto, MandatPaiementDto } from '@maillage/contrats';
import { Bouton, ChampDate, ChampNombre, ChampTexte, Encart, useChamp } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { configuration } from '../api/requetes.ts';
import { jourDe } from '../formats.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import styles from './paiements.module.css';
import { useGestePaiement } from './requetes.ts';

/** Le numéro et la date que donne le logiciel financier ; un solde nul n’a pas de mandat. */
export function FormulaireMandat({ id, sansMontant }: { readonly id: string; readonly sansMontant: boolean }) {
  const { data } = useQuery(configuration);
  const aujourdhui = data ? jourDe(data.maintenant) : '';
  const geste = useGestePaiement();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<MandatPaiementDto>({
    dto: MandatPaiementDto, depart: { le: aujourdhui, exercice: Number(aujourdhui.slice(0, 4)) || 2026 },
    envoyer: ({ numero, bordereau, ...reste }) => geste.mutateAsync({ chemin: `paiements/${id}/mandat`, corps: { ...reste, ...(numero ? { numero } : {}), ...(bordereau ? { bordereau } : {}) } }),
  });
  const [numero, bordereau, le, exercice] = [useChamp('numero', control), useChamp('bordereau', control), useChamp('le', control), useChamp('exercice', control)];
  return (
    <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      {sansMontant ? <p>Rien n’est à verser : la demande se clôt sans mandat.</p> : <><ChampTexte libelle="Numéro du mandat" largeur="moyen" {...numero} value={numero.value ?? ''} /><ChampTexte libelle="Numéro du bordereau" largeur="moyen" facultatif {...bordereau} value={bordereau.value ?? ''} /></>}
      <ChampDate libelle={sansMontant ? 'Date de clôture' : 'Date du mandat'} {...le} />
      <ChampNombre libelle="Exercice" {...exercice} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">{sansMontant ? 'Clore sans mandat' : 'Enregistrer le mandat'}</Bouton>
    </form>
  );
}

/** Le jour où le comptable a payé. */
export function FormulairePaiement({ id }: { readonly id: string }) {
  const geste = useGestePaiement();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<JourPaiementDto>({ dto: JourPaiementDto, depart: { le: '' }, envoyer: (corps) => geste.mutateAsync({ chemin: `paiements/${id}/paiement`, corps }) });
  const le = useChamp('le', control);
  return (
    <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      <ChampDate libelle="Payée par le comptable le" {...le} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer le paiement</Bouton>
    </form>
  );
}

import { MouvementTitreDto, type TitreAffiche } from '@maillage/contrats';
import { Bouton, CelluleNombre, ChampMontant, Colonne, dateCourte, Encart, euros, LigneVide, Tableau, useChamp } from '@maillage/ui';
import { useMoi } from '../api/requetes.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { Motif } from './motif.tsx';
import styles from './paiements.module.css';
import { useGestePaiement } from './requetes.ts';

const ETATS: Readonly<Record<string, string>> = { EMIS: 'Émis', RECOUVRE: 'Recouvré', ANNULE: 'Annulé', NON_VALEUR: 'Admis en non-valeur' };

/** Les titres émis, et leurs suites. */
export function Titres({ titres }: { readonly titres: readonly TitreAffiche[] }) {
  const { roles } = useMoi();
  return (
    <section aria-labelledby="titres" className={styles.section}>
      <h2 id="titres">Titres de recettes</h2>
      <Tableau legende="Titres émis, recouvrements et états" legendeCachee>
        <thead><tr><Colonne>Titre</Colonne><Colonne>Émis le</Colonne><Colonne nombre>Montant</Colonne><Colonne nombre>Recouvré</Colonne><Colonne>État</Colonne></tr></thead>
        <tbody>
          {titres.length === 0 && <LigneVide colonnes={5}>Aucun titre émis.</LigneVide>}
          {titres.map((un) => <tr key={un.id}><th scope="row">n° {un.numero}</th><td>{dateCourte(un.emisLe)}</td><CelluleNombre>{euros(un.montantCentimes, true)}</CelluleNombre><CelluleNombre>{euros(un.recouvreCentimes, true)}</CelluleNombre><td>{ETATS[un.etat] ?? un.etat}</td></tr>)}
        </tbody>
      </Tableau>
      {titres.filter(({ etat }) => etat === 'EMIS').map((un) => (
        <div key={un.id} className={styles.section}>
          {roles.includes('FINANCIER') && <><h3>Suites du titre n° {un.numero}</h3><Recouvrement titre={un} /><p><Motif racine="titres" id={un.id} chemin="annulation" champ="motif" libelle="Annuler le titre" titre={`Annuler le titre n° ${un.numero}`} etiquette="Motif de l’annulation" /></p></>}
          {roles.includes('SECRETARIAT_COMMISSION') && <p><Motif racine="titres" id={un.id} chemin="non-valeur" champ="deliberation" libelle="Admettre en non-valeur" titre={`Admettre le titre n° ${un.numero} en non-valeur`} etiquette="Délibération" /></p>}
        </div>
      ))}
    </section>
  );
}

function Recouvrement({ titre }: { readonly titre: TitreAffiche }) {
  const geste = useGestePaiement();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<MouvementTitreDto>({ dto: MouvementTitreDto, depart: { montantCentimes: titre.montantCentimes - titre.recouvreCentimes }, envoyer: (corps) => geste.mutateAsync({ chemin: `titres/${titre.id}/recouvrement`, corps }) });
  const montant = useChamp('montantCentimes', control);
  return (
    <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      <ChampMontant libelle="Somme recouvrée" {...montant} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer le recouvrement</Bouton>
    </form>
  );
}

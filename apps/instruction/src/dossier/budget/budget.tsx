import { BudgetInstruitDto, type BudgetInstruit, type DossierAgent } from '@maillage/contrats';
import { Bouton, CelluleNombre, Colonne, Encart, euros, LigneVide, Tableau, useAnnoncer } from '@maillage/ui';
import { useEffect, useRef } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useAvantDePartir } from '../../formulaire/use-avant-de-partir.ts';
import { useGeste } from '../../formulaire/use-geste.ts';
import { useQuery } from '@tanstack/react-query';
import { reglement, useMoi } from '../../api/requetes.ts';
import { AidesEtat } from '../../aides-etat/panneau.tsx';
import { enInstruction, LECTURE_SEULE } from '../etape.ts';
import { aideSurSaisie, ecartsSansMotif, type LigneSaisie } from './calcul.ts';
import { LigneBudget } from './ligne.tsx';
import { Financement } from './financement.tsx';
import { Reglages, reglagesSaisis } from './reglages.tsx';
import { Totaux } from './totaux.tsx';
import styles from './budget.module.css';

const saisieDe = ({ lignes, reglages }: BudgetInstruit) => ({
  ...reglagesSaisis(reglages),
  lignes: lignes.filter(({ eligible }) => eligible).map(({ ligne, retenuCentimes, motif }) => ({ ligne, retenuCentimes, motif: motif ?? '' })),
});

/** Le budget ligne à ligne : demandé, retenu, motif ; l’aide maximale suit la saisie. */
export function Budget({ dossier }: { readonly dossier: DossierAgent }) {
  const { budget, etat } = dossier;
  const { roles } = useMoi();
  const geste = useGeste<BudgetInstruit>(dossier.id);
  const annoncer = useAnnoncer();
  /** La version que la personne a sous les yeux : c’est elle, et pas une plus récente, qui part avec l’envoi. */
  const lue = useRef(budget.version);
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe, modifie } = useFormulaire<BudgetInstruitDto>({
    dto: BudgetInstruitDto,
    depart: saisieDe(budget),
    controler: ({ lignes }) => ecartsSansMotif(budget.lignes, lignes),
    envoyer: async (corps) => {
      const enregistre = await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${dossier.id}/budget`, methode: 'PUT', corps, version: lue.current });
      relire(enregistre);
      annoncer('Budget enregistré');
    },
  });
  const relire = (nouveau: BudgetInstruit) => {
    lue.current = nouveau.version;
    formulaire.reset(saisieDe(nouveau));
  };
  useEffect(() => { if (!modifie && budget.version !== lue.current) relire(budget); });
  const saisie = useWatch({ control, name: 'lignes' }) as readonly LigneSaisie[];
  const modifiable = enInstruction(etat, roles);
  const { data: regles } = useQuery(reglement(dossier.appel.id, dossier.appel.version));
  const nommer = (poste: string) => regles?.reglement.postes.find(({ code }) => code === poste)?.libelle ?? poste;
  useAvantDePartir(modifie);
  let rang = -1;
  return (
    <div className={styles.volets}>
    <div>
    <Reglages dossier={dossier} modifiable={modifiable && !modifie} />
    <FormProvider {...formulaire}>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)} className={styles.budget}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <Echec erreur={echec} dossierId={dossier.id} apresRelecture={() => formulaire.reset(saisieDe(budget))} />
        {!modifiable && <Encart titre={LECTURE_SEULE[etat] ?? 'Le budget se lit ici ; seul l’instructeur le modifie, pendant l’instruction.'} />}
        <Tableau legende={`Dépenses, montants ${budget.htOuTtc}`} className={styles.tableau}>
          <thead><tr><Colonne>Dépense</Colonne><Colonne>Poste</Colonne><Colonne nombre>Demandé</Colonne><Colonne>Retenu</Colonne><Colonne>Motif de l’écart</Colonne></tr></thead>
          <tbody>
            {budget.lignes.length === 0 && <LigneVide colonnes={5}>Aucune dépense dans la candidature.</LigneVide>}
            {budget.lignes.map((ligne) => <LigneBudget key={ligne.ligne} ligne={{ ...ligne, poste: nommer(ligne.poste) }} rang={ligne.eligible ? (rang += 1) : null} modifiable={modifiable} />)}
          </tbody>
          <tfoot><tr><th scope="row" colSpan={2}>Total</th><CelluleNombre>{euros(budget.assietteDemandeeCentimes)}</CelluleNombre><CelluleNombre>{euros(aideSurSaisie(budget, saisie).assietteCentimes)}</CelluleNombre><td /></tr></tfoot>
        </Tableau>
        <Totaux budget={budget} aide={aideSurSaisie(budget, saisie)} enregistree={!modifie} />
        {modifiable && <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer le budget</Bouton>}
      </form>
    </FormProvider>
    </div>
    <div><Financement dossierId={dossier.id} /><AidesEtat dossier={dossier} /></div>
    </div>
  );
}

import { BudgetInstruitDto, type BudgetInstruit, type DossierAgent } from '@maillage/contrats';
import { jourAParis, type ReglagesBudget, taxesDeclarees, verifierReglages } from '@maillage/domain';
import { Actions, Bouton, ChampDate, Choix, dateLongue, ListeDefinitions, useAnnoncer, useChamp, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useAvantDePartir } from '../../formulaire/use-avant-de-partir.ts';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';
import { coupesGardees } from './calcul.ts';
import styles from './budget.module.css';

const TAXES = [{ valeur: 'HT', libelle: 'Hors taxes' }, { valeur: 'TTC', libelle: 'Toutes taxes comprises' }] as const;

/** Ce qui part avec chaque envoi du budget ; un réglage non décidé reste absent. */
export const reglagesSaisis = ({ htOuTtc, motifHtOuTtc, eligiblesDepuis, motifEligiblesDepuis }: ReglagesBudget) =>
  ({ ...(htOuTtc && { htOuTtc }), motifHtOuTtc: motifHtOuTtc ?? '', ...(eligiblesDepuis && { eligiblesDepuis }), motifEligiblesDepuis: motifEligiblesDepuis ?? '' });

/** Hors taxes ou non, et le premier jour éligible : par défaut la déclaration du porteur et le dépôt ; s’en écarter se motive. */
export function Reglages({ dossier, modifiable }: { readonly dossier: DossierAgent; readonly modifiable: boolean }) {
  const [ouvert, ouvrir] = useState(false);
  const { htOuTtc, recupereTva, eligiblesDepuis, reglages } = dossier.budget;
  const declaration = recupereTva ? 'la structure déclare récupérer la TVA' : 'la structure déclare ne pas récupérer la TVA';
  if (ouvert) return <Formulaire dossier={dossier} fermer={() => ouvrir(false)} />;
  return (
    <section aria-label="Réglages du budget" className={styles.reglages}>
      <ListeDefinitions lignes={[
        { terme: 'Montants', valeur: `${htOuTtc === 'HT' ? 'hors taxes' : 'toutes taxes comprises'} : ${declaration}${reglages.motifHtOuTtc ? `. ${reglages.motifHtOuTtc}` : ''}` },
        { terme: 'Dépenses éligibles', valeur: `engagées à partir du ${dateLongue(eligiblesDepuis)}${reglages.motifEligiblesDepuis ? `. ${reglages.motifEligiblesDepuis}` : reglages.eligiblesDepuis ? '' : ', jour du dépôt'}` },
      ]} />
      {modifiable && <Bouton variante="discret" onClick={() => ouvrir(true)}>Décider HT ou TTC, et le début d’éligibilité</Bouton>}
    </section>
  );
}

function Formulaire({ dossier, fermer }: { readonly dossier: DossierAgent; readonly fermer: () => void }) {
  const { budget, id } = dossier;
  const geste = useGeste<BudgetInstruit>(id);
  const annoncer = useAnnoncer();
  const depot = jourAParis(dossier.deposeLe);
  const { control, soumettre, erreurs, tentative, echec, occupe, modifie } = useFormulaire<BudgetInstruitDto>({
    dto: BudgetInstruitDto,
    depart: { ...reglagesSaisis(budget.reglages), htOuTtc: budget.htOuTtc, eligiblesDepuis: budget.eligiblesDepuis, lignes: [] },
    controler: (saisie) => verifierReglages(lus(saisie), { recupereTva: budget.recupereTva, depot }),
    envoyer: async (saisie) => {
      const choisis = lus(saisie);
      const decides: ReglagesBudget = { ...choisis, htOuTtc: choisis.htOuTtc === taxesDeclarees(budget.recupereTva) ? null : choisis.htOuTtc, eligiblesDepuis: choisis.eligiblesDepuis === depot ? null : choisis.eligiblesDepuis };
      const lignes = coupesGardees(budget.lignes, choisis.htOuTtc ?? budget.htOuTtc, choisis.eligiblesDepuis ?? depot);
      await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${id}/budget`, methode: 'PUT', corps: { ...reglagesSaisis(decides), lignes }, version: budget.version });
      annoncer('Réglages enregistrés');
      fermer();
    },
  });
  useAvantDePartir(modifie);
  return (
    <form noValidate aria-label="Réglages du budget" className={styles.reglages} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={id} apresRelecture={fermer} />
      <Choix libelle="Montants retenus" enLigne options={TAXES} {...useChamp('htOuTtc', control)} />
      <ZoneTexte libelle="Motif" facultatif aide={`Obligatoire si vous ne suivez pas la déclaration : ${budget.recupereTva ? 'TVA récupérée, donc hors taxes' : 'TVA non récupérée, donc toutes taxes comprises'}.`} rows={2} maxLongueur={300} {...useChamp('motifHtOuTtc', control)} />
      <ChampDate libelle="Dépenses éligibles à partir du" aide={`Le dépôt date du ${dateLongue(depot)}. Les dépenses engagées avant ce jour sont écartées.`} {...useChamp('eligiblesDepuis', control)} />
      <ZoneTexte libelle="Motif du début d’éligibilité" facultatif aide="Obligatoire si ce n’est pas le jour du dépôt." rows={2} maxLongueur={300} {...useChamp('motifEligiblesDepuis', control)} />
      <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer les réglages</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>
    </form>
  );
}

const lus = ({ htOuTtc, motifHtOuTtc, eligiblesDepuis, motifEligiblesDepuis }: BudgetInstruitDto): ReglagesBudget =>
  ({ htOuTtc: htOuTtc || null, motifHtOuTtc: motifHtOuTtc || null, eligiblesDepuis: (eligiblesDepuis || null) as ReglagesBudget['eligiblesDepuis'], motifEligiblesDepuis: motifEligiblesDepuis || null });

import { DeliberationDto, type DossierAgent } from '@maillage/contrats';
import { Bouton, ChampDate, ChampMontant, ChampTexte, Choix, dateLongue, euros, useChamp, ZoneTexte } from '@maillage/ui';
import { useWatch, type Control } from 'react-hook-form';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';
import { ChampMotifs } from '../comite/motifs.tsx';
import { motifsEtablis } from '../comite/motifs-etablis.ts';
import { saisieDeliberation, verifierDeliberation } from './saisie-deliberation.ts';

const OPTIONS = [
  { valeur: 'accord', libelle: 'Accord' },
  { valeur: 'refus', libelle: 'Refus' },
  { valeur: 'ajournement', libelle: 'Ajournement', aide: 'Une lettre d’information part au porteur ; le dossier attend une autre séance.' },
] as const;

/** Le vote de la commission permanente, saisi par son secrétariat ; il se confirme, car il ne s’efface pas. */
export function FormulaireDeliberation({ dossier }: { readonly dossier: DossierAgent }) {
  const { id, proposition, seances, budget: { aideMaximaleCentimes } } = dossier;
  const geste = useGeste(id);
  const { demander, boite } = useConfirmation();
  const seance = seances.findLast(({ genre }) => genre === 'commission-permanente');
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<DeliberationDto>({
    dto: DeliberationDto,
    depart: { sens: undefined, montantCentimes: proposition?.montantCentimes ?? undefined, conditions: '', motifs: [...(proposition?.motifs ?? [])], numero: '', le: seance?.tenueLe ?? '', executoireLe: '' },
    controler: (saisie) => verifierDeliberation(saisie, aideMaximaleCentimes),
    envoyer: async (saisie) => {
      if (!await demander({ titre: 'Enregistrer la délibération', confirmer: 'Enregistrer la délibération', contenu: <Resume dossier={dossier} saisie={saisie} /> })) return;
      await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${id}/deliberation`, corps: saisieDeliberation(saisie) });
    },
  });
  const { sens } = useWatch({ control }) as Partial<DeliberationDto>;
  return (
    <section aria-labelledby="deliberation">
      <h3 id="deliberation">Délibération de la commission permanente</h3>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <Echec erreur={echec} dossierId={id} />
        <Choix libelle="Sens du vote" options={OPTIONS} {...useChamp('sens', control)} />
        {sens === 'accord' && <MontantVote control={control} maximum={aideMaximaleCentimes} />}
        {(sens === 'refus' || sens === 'ajournement') && <Motifs control={control} suggestions={motifsEtablis(dossier)} />}
        <ZoneTexte libelle="Conditions" facultatif aide="Elles figureront dans la lettre." rows={3} maxLongueur={2000} {...useChamp('conditions', control)} />
        <ChampTexte libelle="Numéro de la délibération" largeur="moyen" {...useChamp('numero', control)} />
        <ChampDate libelle="Date de la délibération" {...useChamp('le', control)} />
        <ChampDate libelle="Date exécutoire" facultatif aide="Transmise au préfet et publiée ; elle peut être saisie plus tard. Exemple : 15/03/2021" {...useChamp('executoireLe', control)} />
        <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer la délibération</Bouton>
      </form>
      {boite}
    </section>
  );
}

const MontantVote = ({ control, maximum }: { readonly control: Control; readonly maximum: number | null }) =>
  <ChampMontant libelle="Montant voté" aide={maximum === null ? 'L’aide maximale reste à vérifier.' : `Au plus l’aide maximale : ${euros(maximum)}.`} {...useChamp('montantCentimes', control)} />;

function Motifs({ control, suggestions }: { readonly control: Control; readonly suggestions: readonly string[] }) {
  const { name, value, onChange, erreur } = useChamp('motifs', control);
  return <ChampMotifs {...{ name, value, onChange, erreur, suggestions }} />;
}

const Resume = ({ dossier: { porteur, nom }, saisie: { sens, montantCentimes, numero, le } }: { readonly dossier: DossierAgent; readonly saisie: DeliberationDto }) => (
  <>
    <p>Délibération n° {numero} du {dateLongue(le)} : <strong>{sens === 'accord' ? `accord de ${euros(montantCentimes ?? 0)}` : sens === 'refus' ? 'refus' : 'ajournement'}</strong> pour {porteur.nom}, projet « {nom} ».</p>
    <p>Une délibération enregistrée ne se modifie plus. Relisez le numéro, la date et le montant.</p>
  </>
);

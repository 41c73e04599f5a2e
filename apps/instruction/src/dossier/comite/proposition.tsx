import { PropositionDto, type DossierAgent } from '@maillage/contrats';
import { Bouton, ChampMontant, Choix, euros, useChamp, ZoneTexte } from '@maillage/ui';
import { useWatch } from 'react-hook-form';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';
import { useBrouillon } from './brouillon.ts';
import { ChampMotifs } from './motifs.tsx';
import { motifsEtablis } from './motifs-etablis.ts';

/** Ce que l’instructeur propose au comité ; le texte en cours reste sur cet appareil jusqu’à l’envoi. */
export function FormulaireProposition({ dossier }: { readonly dossier: DossierAgent }) {
  const { id, budget: { aideMaximaleCentimes }, demandeCentimes, proposition } = dossier;
  const geste = useGeste(id);
  const brouillon = useBrouillon<PropositionDto>(`proposition ${id}`);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<PropositionDto>({
    dto: PropositionDto,
    depart: brouillon.lu ?? { sens: proposition?.sens, montantCentimes: proposition?.montantCentimes ?? (aideMaximaleCentimes === null ? demandeCentimes ?? undefined : aideMaximaleCentimes), analyse: proposition?.analyse ?? '', motifs: [...(proposition?.motifs ?? [])] },
    controler: ({ sens, montantCentimes, motifs }) => [
      ...(sens === 'accord' && aideMaximaleCentimes !== null && (montantCentimes ?? 0) > aideMaximaleCentimes ? [{ chemin: 'montantCentimes', message: `Proposez au plus l’aide maximale : ${euros(aideMaximaleCentimes)}.` }] : []),
      ...(sens === 'refus' && !motifs?.length ? [{ chemin: 'motifs', message: 'Indiquez au moins un motif.' }] : []),
    ],
    envoyer: async ({ sens, montantCentimes, analyse, motifs }) => {
      await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${id}/proposition`, corps: sens === 'accord' ? { sens, montantCentimes, analyse } : { sens, analyse, motifs } });
      brouillon.oublier();
    },
  });
  const saisie = useWatch({ control }) as PropositionDto;
  brouillon.garder(saisie);
  return (
    <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={id} />
      <Choix libelle="Sens de la proposition" enLigne options={[{ valeur: 'accord', libelle: 'Accord' }, { valeur: 'refus', libelle: 'Refus' }]} {...useChamp('sens', control)} />
      {saisie.sens === 'accord' && <Montant control={control} aide={aideMaximaleCentimes === null ? 'L’aide maximale reste à vérifier : le taux du territoire n’est pas connu.' : `Au plus l’aide maximale : ${euros(aideMaximaleCentimes)}.`} />}
      {saisie.sens === 'refus' && <Motifs control={control} suggestions={motifsEtablis(dossier)} />}
      <ZoneTexte libelle="Analyse" aide="Elle sera lue par le comité." rows={8} maxLongueur={5000} {...useChamp('analyse', control)} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Envoi au comité…">Proposer au comité</Bouton>
    </form>
  );
}

type Controle = Parameters<typeof useChamp>[1];
const Montant = ({ control, aide }: { readonly control: Controle; readonly aide: string }) => <ChampMontant libelle="Montant proposé" aide={aide} {...useChamp('montantCentimes', control)} />;
const Motifs = ({ control, suggestions }: { readonly control: Controle; readonly suggestions: readonly string[] }) => {
  const { name, value, onChange, erreur } = useChamp('motifs', control);
  return <ChampMotifs {...{ name, value, onChange, erreur, suggestions }} />;
};

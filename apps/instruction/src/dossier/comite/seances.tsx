import { InscriptionDossierDto, PassageComiteDto, type DossierAgent, type Seance } from '@maillage/contrats';
import { Bouton, Choix, dateLongue, ListeDeroulante, useChamp } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { seances } from '../../api/requetes.ts';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';

const AVIS = [
  { valeur: 'favorable', libelle: 'Favorable' },
  { valeur: 'defavorable', libelle: 'Défavorable', aide: 'Un rejet sera proposé à la commission permanente.' },
  { valeur: 'ajourne', libelle: 'Ajourné', aide: 'Le dossier reviendra à l’instruction, puis à une autre séance.' },
] as const;

/** L’avis rendu par le comité, et la séance où il l’a été. */
export function FormulairePassage({ dossier: { id } }: { readonly dossier: DossierAgent }) {
  const geste = useGeste(id);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<PassageComiteDto>({
    dto: PassageComiteDto, depart: { seanceId: '' }, envoyer: (corps) => geste.mutateAsync({ chemin: `/api/instruction/dossiers/${id}/comite`, corps }),
  });
  return (
    <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={id} />
      <Choix libelle="Avis du comité" options={AVIS} {...useChamp('avis', control)} />
      <ChoixSeance genre="comite" libelle="Séance du comité" champ={useChamp('seanceId', control)} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer l’avis</Bouton>
    </form>
  );
}

/** L’inscription à l’ordre du jour de la commission permanente. */
export function FormulaireInscription({ dossier: { id } }: { readonly dossier: DossierAgent }) {
  const geste = useGeste(id);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<InscriptionDossierDto>({
    dto: InscriptionDossierDto, depart: { seanceId: '' }, envoyer: (corps) => geste.mutateAsync({ chemin: `/api/instruction/dossiers/${id}/inscription`, corps }),
  });
  return (
    <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={id} />
      <ChoixSeance genre="commission-permanente" libelle="Séance de la commission permanente" champ={useChamp('seanceId', control)} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Inscription…">Inscrire à l’ordre du jour</Bouton>
    </form>
  );
}

function ChoixSeance({ genre, libelle, champ }: { readonly genre: Seance['genre']; readonly libelle: string; readonly champ: ReturnType<typeof useChamp> }) {
  const { data = [] } = useQuery(seances);
  const options = data.filter((seance) => seance.genre === genre).map(({ id, tenueLe, lieu }) => ({ valeur: id, libelle: `${dateLongue(tenueLe)}, ${lieu}` }));
  return <ListeDeroulante libelle={libelle} options={options} vide="Choisissez la séance" {...champ} />;
}

import { CommencerSaisieDto } from '@maillage/contrats';
import { Actions, Bouton, ChampDate, Choix, Encart, ListeDeroulante, useChamp } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { appeler } from '../api/client.ts';
import { appels } from '../api/requetes.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';

const CANAUX = [{ valeur: 'postal', libelle: 'Par la poste' }, { valeur: 'courriel', libelle: 'Par courriel' }, { valeur: 'remise', libelle: 'Remise sur place' }] as const;
const ACCUSES = [{ valeur: 'courrier', libelle: 'Par la poste : un PDF à imprimer, son adresse se place dans la fenêtre' }, { valeur: 'courriel', libelle: 'Par courriel, à l’adresse que la structure indique' }] as const;

/** Les faits de l’arrivée, puis le formulaire même du porteur, tenu par l’agent. */
export function Commencer() {
  const { data: lesAppels = [] } = useQuery(appels);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<CommencerSaisieDto>({
    dto: CommencerSaisieDto,
    depart: { appelId: '', cachetLe: '', recuLe: '' },
    envoyer: async ({ cachetLe, ...saisie }) => {
      const { id } = await appeler<{ id: string }>('/api/instruction/saisies', { methode: 'POST', corps: { ...saisie, ...(cachetLe && saisie.canal === 'postal' ? { cachetLe } : {}) } });
      window.location.assign(`/dossiers/${id}/remplir`);
    },
  });
  const canal = useWatch({ control, name: 'canal' }) as string | undefined;
  return (
    <section aria-labelledby="commencer">
      <h2 id="commencer">Saisir une candidature reçue</h2>
      <p>Vous remplirez ensuite le formulaire du porteur, étape par étape, avec les mêmes contrôles. Une pièce absente n’empêche pas d’enregistrer ; un envoi tardif non plus : le retard est constaté et dit dans l’accusé.</p>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        <ListeDeroulante libelle="Appel visé" options={[{ valeur: '', libelle: 'Choisissez' }, ...lesAppels.map(({ id, titre }) => ({ valeur: id, libelle: titre }))]} largeur="plein" {...useChamp('appelId', control)} />
        <Choix libelle="Comment la candidature est-elle arrivée ?" options={CANAUX} {...useChamp('canal', control)} />
        <ChampDate libelle="Reçue le" aide="Ce jour fait courir le délai du rejet implicite. Exemple : 15/03/2027" {...useChamp('recuLe', control)} />
        <div hidden={canal !== 'postal'}><ChampDate libelle="Cachet de la poste" facultatif aide="Ce jour compte pour la limite de l’appel. Illisible : laissez vide, la réception compte." {...useChamp('cachetLe', control)} /></div>
        <Choix libelle="Comment part l’accusé de réception ?" options={ACCUSES} {...useChamp('accusePar', control)} />
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Ouverture…">Commencer la saisie</Bouton></Actions>
      </form>
    </section>
  );
}

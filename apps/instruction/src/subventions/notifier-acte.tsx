import { NotificationAttributionDto } from '@maillage/contrats';
import { Bouton, ChampTexte, Choix, Encart, useAnnoncer, useChamp } from '@maillage/ui';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { useGesteFinances } from './requetes.ts';

/** Personne ne suit ce dossier en ligne : l’acte signé part par la poste, ou se remet. */
export function NotifierActe({ id }: { readonly id: string }) {
  const geste = useGesteFinances();
  const annoncer = useAnnoncer();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<NotificationAttributionDto>({
    dto: NotificationAttributionDto, depart: { mode: 'lrar', preuve: '' },
    envoyer: async (corps) => { await geste.mutateAsync({ chemin: `/subventions/${id}/notification`, corps }); annoncer('Acte notifié.'); },
  });
  const champs = { mode: useChamp('mode', control), preuve: useChamp('preuve', control) };
  return (
    <form noValidate aria-label="Notifier l’acte" onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      <Choix libelle="Notifié par" enLigne options={[{ valeur: 'lrar', libelle: 'Lettre recommandée' }, { valeur: 'remise', libelle: 'Remise en main propre' }]} {...champs.mode} />
      <ChampTexte libelle="Numéro du recommandé, ou qui l’a reçu" largeur="moyen" {...champs.preuve} />
      <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Noter la notification</Bouton>
    </form>
  );
}

import { type DetailDemande, RefusDemandeDto } from '@maillage/contrats';
import { Bouton, useAnnoncer, useChamp, ZoneTexte } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { appeler } from '../../api/client.ts';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { EchecRegistre } from '../changement/echec-registre.tsx';
import { RACINE } from '../requetes.ts';
import styles from '../registre.module.css';

/** Refuser une demande, ou écarter un changement qui attend le visa : le motif part au demandeur. */
export function Refuser({ demande: { id, version, nom, gestes, contactCourriel } }: { readonly demande: DetailDemande }) {
  const client = useQueryClient();
  const annoncer = useAnnoncer();
  const { demander, boite } = useConfirmation();
  const geste = gestes.includes('ecarter') ? 'Refuser le visa' : 'Refuser la demande';
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<RefusDemandeDto>({
    dto: RefusDemandeDto, depart: { motif: '' },
    envoyer: async (corps) => {
      const suite = contactCourriel ? 'Le demandeur reçoit votre motif par courriel.' : 'Le motif reste dans la demande.';
      if (!await demander({ titre: geste, confirmer: geste, contenu: <p>La demande sur « {nom} » sera close sans rien changer au registre. {suite}</p> })) return;
      await appeler(`${RACINE}/demandes/${id}/refuser`, { methode: 'POST', version, corps });
      await client.invalidateQueries({ queryKey: ['registre'] });
      annoncer('La demande est refusée.');
    },
  });
  const { name: _nom, ...motif } = useChamp('motif', control);
  return (
    <section aria-label={geste}>
      <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs.map(({ message }) => ({ chemin: 'refus', message }))} tentative={tentative} />
        <EchecRegistre erreur={echec} />
        <ZoneTexte name="refus" libelle="Motif du refus" aide={contactCourriel ? 'Le demandeur le lira.' : undefined} rows={3} maxLongueur={1000} {...motif} />
        <Bouton type="submit" variante="danger" occupe={occupe} libelleOccupe="Enregistrement…">{geste}</Bouton>
      </form>
      {boite}
    </section>
  );
}

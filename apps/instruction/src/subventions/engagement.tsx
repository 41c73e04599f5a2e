import { EngagementDto, type SubventionDetail } from '@maillage/contrats';
import { Bouton, ChampMontant, ChampTexte, Encart, euros, ListeDeroulante, useAnnoncer, useChamp } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useMoi } from '../api/requetes.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { enveloppes, useGesteFinances } from './requetes.ts';

/** Engager la dépense : le numéro vient du logiciel financier, le montant ne dépasse ni le voté ni les autorisations. */
export function Engagement({ subvention }: { readonly subvention: SubventionDetail }) {
  const { roles } = useMoi();
  if (subvention.etat !== 'ACTEE' || !roles.includes('FINANCIER')) return null;
  return <Formulaire subvention={subvention} />;
}

function Formulaire({ subvention: { id, bilan, enveloppe, enveloppeId } }: { readonly subvention: SubventionDetail }) {
  const geste = useGesteFinances();
  const annoncer = useAnnoncer();
  const { data: connues = [] } = useQuery(enveloppes);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<EngagementDto>({
    dto: EngagementDto, depart: { montantCentimes: bilan.voteCentimes, numero: '', enveloppeId: '' },
    controler: ({ enveloppeId: choisie }) => (enveloppeId || choisie ? [] : [{ chemin: 'enveloppeId', message: 'Choisissez l’enveloppe qui porte cette dépense.' }]),
    envoyer: async ({ enveloppeId: choisie, ...corps }) => { await geste.mutateAsync({ chemin: `/subventions/${id}/engagement`, corps: { ...corps, ...(choisie ? { enveloppeId: choisie } : {}) } }); annoncer('Dépense engagée.'); },
  });
  const champs = { montant: useChamp('montantCentimes', control), numero: useChamp('numero', control), enveloppe: useChamp('enveloppeId', control) };
  return (
    <section aria-labelledby="engagement">
      <h2 id="engagement">Engagement</h2>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        {enveloppe ? <p>Sur l’enveloppe « {enveloppe.libelle} », exercice {enveloppe.exercice}, à la date d’aujourd’hui.</p>
          : <ListeDeroulante libelle="Enveloppe" largeur="plein" options={connues.map(({ id: une, libelle, exercice, ae }) => ({ valeur: une, libelle: `${libelle}, ${exercice} : ${euros(ae.disponibleCentimes)} disponibles` }))} {...champs.enveloppe} />}
        <ChampTexte libelle="Numéro d’engagement" largeur="moyen" aide="Celui du logiciel financier de la Région." {...champs.numero} />
        <ChampMontant libelle="Montant engagé" aide={`Voté : ${euros(bilan.voteCentimes)}.`} {...champs.montant} />
        <Bouton type="submit" occupe={occupe} libelleOccupe="Engagement…">Engager la dépense</Bouton>
      </form>
    </section>
  );
}

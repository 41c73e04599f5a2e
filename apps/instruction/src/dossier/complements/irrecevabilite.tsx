import { type ComplementsAgent, type DossierAgent, IrrecevabiliteDto } from '@maillage/contrats';
import { Bouton, Choix, dateHeure, Encart, useChamp, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { useMoi } from '../../api/requetes.ts';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';

const MOTIFS = [{ valeur: 'incomplet', libelle: 'Resté incomplet malgré la demande et le rappel' }, { valeur: 'hors-delai', libelle: 'Parvenu hors délai' }, { valeur: 'autre-appel', libelle: 'Ne relève pas de cet appel' }, { valeur: 'autre', libelle: 'Autre condition de recevabilité' }] as const;

/** Quand rien ne vient, ou quand la demande n’est pas recevable : reprendre l’examen, proposer, prononcer. */
export function Irrecevabilite({ dossier, complements: { constat, irrecevabilite } }: { readonly dossier: DossierAgent; readonly complements: ComplementsAgent }) {
  const peut = (code: string) => dossier.actions.some((action) => action.code === code);
  const { roles } = useMoi();
  if (irrecevabilite) return <Encart ton="attention" titre={`Irrecevabilité prononcée par ${irrecevabilite.par}, le ${dateHeure(irrecevabilite.le)}`}><p>{irrecevabilite.motif}</p></Encart>;
  const prononcer = peut('declarerIrrecevable') || (peut('constaterIncomplet') && constat?.proposeParNom);
  return (
    <>
      {constat && <Encart titre={constat.proposeParNom ? `Constat d’incomplétude proposé par ${constat.proposeParNom}` : constat.empechement ?? 'Le délai est passé et le rappel est parti : le dossier peut être constaté incomplet.'}>{constat.motif && <p>{constat.motif}</p>}</Encart>}
      {peut('leverDemande') && <Lever dossierId={dossier.id} />}
      {constat && !constat.empechement && !constat.proposeParNom && roles.includes('INSTRUCTEUR') && <Proposer dossierId={dossier.id} />}
      {prononcer && <Prononcer dossier={dossier} />}
    </>
  );
}

function Lever({ dossierId }: { readonly dossierId: string }) {
  const geste = useGeste(dossierId);
  return <><Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} /><p><Bouton variante="secondaire" occupe={geste.isPending} onClick={() => geste.mutate({ chemin: `/api/instruction/dossiers/${dossierId}/complements/levee` })}>Reprendre sans attendre la réponse</Bouton></p></>;
}

function Proposer({ dossierId }: { readonly dossierId: string }) {
  const geste = useGeste(dossierId);
  const [motif, setMotif] = useState('');
  const [manque, setManque] = useState(false);
  const proposer = () => { setManque(motif.trim() === ''); if (motif.trim()) geste.mutate({ chemin: `/api/instruction/dossiers/${dossierId}/complements/proposition`, corps: { motif: motif.trim() } }); };
  return (
    <section aria-labelledby="proposer-incomplet">
      <h3 id="proposer-incomplet">Proposer de constater le dossier incomplet</h3>
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} />
      <ZoneTexte name="motif-incomplet" libelle="Ce qui manque toujours" rows={3} maxLongueur={2000} value={motif} erreur={manque ? 'Expliquez ce qui manque toujours.' : undefined} onChange={(evenement) => setMotif(evenement.target.value)} />
      <Bouton occupe={geste.isPending} onClick={proposer}>Proposer ce constat</Bouton>
    </section>
  );
}

function Prononcer({ dossier }: { readonly dossier: DossierAgent }) {
  const geste = useGeste(dossier.id);
  const { demander, boite } = useConfirmation();
  const incomplet = dossier.etat === 'A_COMPLETER';
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<IrrecevabiliteDto>({
    dto: IrrecevabiliteDto,
    depart: { code: incomplet ? 'incomplet' : undefined, motif: '' },
    envoyer: async (corps) => {
      const contenu = <p>Le dossier de <strong>{dossier.porteur.nom}</strong> ne sera plus examiné. La lettre, avec ses voies de recours, se signe et se notifie ensuite dans « Décision ».</p>;
      if (await demander({ titre: 'Prononcer l’irrecevabilité', confirmer: 'Prononcer l’irrecevabilité', contenu })) await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${dossier.id}/irrecevabilite`, corps });
    },
  });
  return (
    <section aria-labelledby="prononcer">
      <h3 id="prononcer">Prononcer l’irrecevabilité</h3>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        <Echec erreur={echec} dossierId={dossier.id} />
        <Choix libelle="Motif" options={MOTIFS.filter(({ valeur }) => (valeur === 'incomplet') === incomplet)} {...useChamp('code', control)} />
        <ZoneTexte libelle="Explications" aide="La lettre les reprend." rows={4} maxLongueur={2000} {...useChamp('motif', control)} />
        <Bouton type="submit" variante="danger" occupe={occupe} libelleOccupe="Enregistrement…">Prononcer l’irrecevabilité</Bouton>
      </form>
      {boite}
    </section>
  );
}

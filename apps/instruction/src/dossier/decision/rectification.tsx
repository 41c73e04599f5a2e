import { RectificationDto } from '@maillage/contrats';
import { Bouton, useChamp, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { useGeste } from '../../formulaire/use-geste.ts';

/** Corriger une erreur matérielle par une nouvelle lettre ; la décision ne change pas. */
export function Rectification({ dossierId, acteId }: { readonly dossierId: string; readonly acteId: string }) {
  const [ouvert, setOuvert] = useState(false);
  if (!ouvert) return <p><Bouton variante="secondaire" onClick={() => setOuvert(true)}>Rectifier une erreur matérielle</Bouton></p>;
  return <Formulaire dossierId={dossierId} acteId={acteId} fermer={() => setOuvert(false)} />;
}

function Formulaire({ dossierId, acteId, fermer }: { readonly dossierId: string; readonly acteId: string; readonly fermer: () => void }) {
  const geste = useGeste<{ readonly acteId: string }>(dossierId);
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<RectificationDto>({
    dto: RectificationDto, depart: { auLieuDe: '', lire: '' }, envoyer: async (corps) => { await geste.mutateAsync({ chemin: `/api/instruction/actes/${acteId}/rectification`, corps }); fermer(); },
  });
  return (
    <form noValidate aria-label="Lettre rectificative" onSubmit={(evenement) => void soumettre(evenement)}>
      <h4>Lettre rectificative</h4>
      <p>Une nouvelle lettre dira ce qu’elle corrige ; elle sera visée, signée et notifiée à neuf, et le délai de recours repartira. L’ancienne reste au dossier. Un montant, la délibération et les voies de recours ne se rectifient pas.</p>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossierId} />
      <ZoneTexte libelle="Au lieu de" aide="Recopiez le passage tel qu’il est imprimé." rows={2} maxLongueur={500} {...useChamp('auLieuDe', control)} />
      <ZoneTexte libelle="Lire" rows={2} maxLongueur={500} {...useChamp('lire', control)} />
      <p><Bouton type="submit" occupe={occupe} libelleOccupe="Mise en forme de la lettre…">Préparer la lettre rectificative</Bouton> <Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></p>
    </form>
  );
}

import type { SaisieDossier } from '@maillage/contrats';
import { CANAUX } from '@maillage/domain';
import { dateLongue, DateTexte, Encart, Lien } from '@maillage/ui';
import { useMoi } from '../../api/session.ts';

/** D’où vient un dossier que le porteur n’a pas déposé lui-même ; muet pour les autres. À l’agent qui le saisit, dit aussi comment finir. */
export function Provenance({ saisie }: { readonly saisie: SaisieDossier | null }) {
  const agent = useMoi()?.roles.includes('INSTRUCTEUR') ?? false;
  if (!saisie) return null;
  const { canal, cachetLe, recuLe, parNom, horsDelai, enregistreeLe } = saisie;
  return (
    <Encart titre={<>Saisi par {parNom} d’après un envoi reçu le {dateLongue(recuLe)}</>} ton={horsDelai ? 'attention' : 'information'}>
      <p>{CANAUX[canal]}{cachetLe && <>, cachet du <DateTexte iso={cachetLe} /></>}. La date de réception fait courir le délai de réponse ; {cachetLe ? 'le cachet' : 'elle'} compte aussi pour la limite de l’appel.</p>
      {horsDelai && <p>{horsDelai}</p>}
      {agent && !enregistreeLe && <p>Vous saisissez pour le compte de la structure : reprenez ce que dit l’envoi, sans rien ajouter. Une pièce absente n’empêche pas d’enregistrer, elle est nommée dans l’accusé ; l’envoi numérisé, lui, est exigé.</p>}
      {agent && <p><Lien href="/instruction/saisie">Revenir aux saisies</Lien></p>}
    </Encart>
  );
}

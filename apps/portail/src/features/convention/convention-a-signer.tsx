import { DateTexte, Encart, LienBouton } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { convention } from './api.ts';

/** Sur la page du dossier : la convention attend une signature, et jusqu’à quand ; rien s’il n’y en a pas. */
export function ConventionASigner({ dossierId }: { readonly dossierId: string }) {
  const { data } = useQuery(convention(dossierId));
  if (!data) return null;
  if (data.beneficiaire) return <p><LienBouton variante="secondaire" href={`/dossiers/${dossierId}/convention`}>Voir la convention</LienBouton></p>;
  return (
    <Encart ton="attention" titre={<>Votre convention est à signer au plus tard le <DateTexte iso={data.signatureAvantLe} /></>}>
      <p>Sans votre signature dans ce délai, la subvention ne peut pas être versée.</p>
      <p><LienBouton href={`/dossiers/${dossierId}/convention`}>Lire et signer la convention</LienBouton></p>
    </Encart>
  );
}

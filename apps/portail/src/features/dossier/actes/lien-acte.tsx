import { useQuery } from '@tanstack/react-query';
import type { ActeResume, DossierPorteur } from '@maillage/contrats';
import { LienBouton, taille } from '@maillage/ui';
import { dossier as requeteDossier } from '../api/dossiers.ts';
import { accuseDe } from '../depot.ts';

const ENTRE_DEUX_LECTURES_MS = 2000;

export const adresseActe = ({ id }: Pick<ActeResume, 'id'>) => `/api/actes/${id}/pdf`;
/** « PDF, 84 Ko » une fois rendu. */
export const formatActe = (acte: ActeResume) => `PDF${acte.taille === null ? '' : `, ${taille(acte.taille)}`}`;
export const estRendu = ({ sha256 }: Pick<ActeResume, 'sha256'>) => sha256 !== null;

/** L’accusé de réception, dès qu’il est prêt ; jusque-là, la page le dit et regarde de nouveau. */
export function LienAccuse({ dossier }: { readonly dossier: DossierPorteur }) {
  const { data = dossier } = useQuery({ ...requeteDossier(dossier.id), refetchInterval: ({ state }) => { const acte = state.data && accuseDe(state.data); return acte && estRendu(acte) ? false : ENTRE_DEUX_LECTURES_MS; } });
  const accuse = accuseDe(data);
  return (
    <div role="status">
      {accuse && estRendu(accuse)
        ? <LienBouton href={adresseActe(accuse)}>Télécharger l’accusé de réception ({formatActe(accuse)})</LienBouton>
        : <p>L’accusé de réception se prépare : il s’affichera ici dans un instant. Vous pouvez quitter cette page, il reste dans les documents du dossier.</p>}
    </div>
  );
}

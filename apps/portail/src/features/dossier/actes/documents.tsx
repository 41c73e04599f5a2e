import type { DossierPorteur } from '@maillage/contrats';
import { Badge, Colonne, dateHeure, DateTexte, LigneVide, Tableau } from '@maillage/ui';
import { adresseActe, estRendu, formatActe } from './lien-acte.tsx';

const rectificativeDe = (actes: DossierPorteur['actes'], id: string): string => {
  const neuve = actes.find(({ rectifie }) => rectifie === id);
  return neuve ? `Remplacée par ${neuve.numero}` : 'Remplacée';
};

/** Les actes reçus de la Région ; les pièces jointes se relisent dans « Mon dossier ». */
export const Documents = ({ dossier: { actes } }: { readonly dossier: DossierPorteur }) => (
  <Tableau legende="Documents du dossier">
    <thead><tr><Colonne>Document</Colonne><Colonne>Numéro</Colonne><Colonne>Date</Colonne><Colonne>Fichier</Colonne></tr></thead>
    <tbody>
      {actes.length === 0 && <LigneVide colonnes={4}>Aucun document pour l’instant : l’accusé de réception arrive dès le dépôt.</LigneVide>}
      {actes.map((acte) => (
        <tr key={acte.id}>
          <th scope="row">{acte.titre}{acte.etat === 'REMPLACE' && <> <Badge>{rectificativeDe(actes, acte.id)}</Badge></>}</th><td>{acte.numero}</td><td><DateTexte iso={acte.notifieLe ?? acte.creeLe} format={dateHeure} /></td>
          <td>{estRendu(acte) ? <a href={adresseActe(acte)} download={`${acte.numero}.pdf`}>Télécharger<span className="pour-lecteur"> : {acte.titre}</span> ({formatActe(acte)})</a> : 'En préparation'}</td>
        </tr>
      ))}
    </tbody>
  </Tableau>
);

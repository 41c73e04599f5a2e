import type { ListeModeles, ModeleResume } from '@maillage/contrats';
import { Actions, Bouton, Badge, Chargement, Colonne, dateLongue, Encart, EtatErreur, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appeler, ErreurApi } from '../api/client.ts';
import { moi } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { Copier } from './copier.tsx';
import { PremierModele } from './premier-modele.tsx';
import { modeles, NOMS_NATURE } from './requetes.ts';
import styles from './modeles.module.css';

/** Le texte des lettres, par appel, volet et genre, avec ses versions. */
export function PageModeles() {
  const { data: personne } = useQuery(moi);
  const { data, error, isFetching, refetch } = useQuery(modeles);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Modèles de lettre" plein sousTitre={<p>Chaque chiffre et chaque nom qu’une lettre imprime vient d’une variable ou d’une constante déclarée avec sa source.</p>}>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des modèles…" /> : <Modeles liste={data} admin={personne?.roles.includes('ADMIN') ?? false} />}
    </Page>
  );
}

function Modeles({ liste, admin }: { readonly liste: ListeModeles; readonly admin: boolean }) {
  const [copie, copier] = useState<ModeleResume | null>(null);
  const [nouveau, ecrire] = useState(false);
  const naviguer = useNavigate();
  const client = useQueryClient();
  const ouvrir = useMutation<{ readonly id: string }, ErreurApi, ModeleResume>({
    mutationFn: ({ appelId, volet, nature }) => appeler('/api/instruction/modeles', { methode: 'POST', corps: { appelId, volet, nature } }),
    onSuccess: async ({ id }) => { await client.invalidateQueries({ queryKey: ['modeles'], exact: true }); await naviguer(`/modeles/${id}`); },
  });
  const avecBrouillon = new Set(liste.modeles.filter(({ etat }) => etat === 'brouillon').map(cle));
  return (
    <>
      {admin && <Actions><Bouton variante="secondaire" onClick={() => ecrire(true)}>Écrire le premier modèle d’une lettre</Bouton></Actions>}
      {ouvrir.error && <Encart ton="erreur" annonce titre={ouvrir.error.message} />}
      <Tableau legende="Modèles de lettre et leurs versions" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Lettre</Colonne><Colonne>Appel</Colonne><Colonne>Volet</Colonne><Colonne nombre>Version</Colonne><Colonne>État</Colonne><Colonne>Publié</Colonne>{admin && <Colonne>Gestes</Colonne>}</tr></thead>
        <tbody>
          {liste.modeles.length === 0 && <LigneVide colonnes={admin ? 7 : 6}>Aucun modèle : les lettres gardent le texte livré avec le portail.</LigneVide>}
          {liste.modeles.map((un) => (
            <tr key={un.id}>
              <th scope="row"><Lien href={`/modeles/${un.id}`}>{NOMS_NATURE[un.nature]}<span className="pour-lecteur">, {un.libelleVolet}, version {un.version}</span></Lien></th>
              <td>{un.appel}</td><td>{un.libelleVolet}</td><td className={styles.nombre}>{un.version}</td><td><EtatModele modele={un} /></td>
              <td>{un.publieLe ? un.publiePar ? `${dateLongue(un.publieLe.slice(0, 10))}, ${un.publiePar}` : 'Livré avec le portail' : '–'}</td>
              {admin && <td>{un.etat === 'publie' && (
                <Actions>
                  {!avecBrouillon.has(cle(un)) && <Bouton variante="discret" occupe={ouvrir.isPending} libelleOccupe="Ouverture…" onClick={() => ouvrir.mutate(un)}>Nouvelle version<span className="pour-lecteur"> de {NOMS_NATURE[un.nature]}, {un.libelleVolet}</span></Bouton>}
                  <Bouton variante="discret" onClick={() => copier(un)}>Copier vers…<span className="pour-lecteur"> un autre volet : {NOMS_NATURE[un.nature]}, {un.libelleVolet}</span></Bouton>
                </Actions>
              )}</td>}
            </tr>
          ))}
        </tbody>
      </Tableau>
      {nouveau && <PremierModele liste={liste} onFermer={() => ecrire(false)} />}
      {copie && <Copier modele={copie} liste={liste} onFermer={() => copier(null)} />}
    </>
  );
}

const cle = ({ appelId, volet, nature }: ModeleResume): string => `${appelId} ${volet} ${nature}`;

export const EtatModele = ({ modele: { etat, note } }: { readonly modele: ModeleResume }) => (
  <>{etat === 'publie' ? <Badge ton="succes">Publié</Badge> : etat === 'brouillon' ? <Badge ton="information">Brouillon</Badge> : <Badge>Retiré</Badge>}{note.includes('à confirmer') && <> <Badge ton="attention">Texte à confirmer</Badge></>}</>
);

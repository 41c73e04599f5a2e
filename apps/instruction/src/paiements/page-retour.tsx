import type { BilanRetour } from '@maillage/contrats';
import { Actions, Bouton, Chargement, Colonne, Encart, euros, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler, ErreurApi } from '../api/client.ts';
import styles from './paiements.module.css';

/** Le retour du logiciel financier : essayé d’abord, rapproché au centime, enregistré tout ou rien. */
export function PageRetour() {
  const client = useQueryClient();
  const [fichier, setFichier] = useState<{ readonly nom: string; readonly contenu: string } | null>(null);
  const [bilan, setBilan] = useState<BilanRetour | null>(null);
  const [panne, setPanne] = useState<string | null>(null);
  const [occupe, setOccupe] = useState(false);
  async function envoyer(lu: { readonly nom: string; readonly contenu: string }, essai: boolean) {
    setPanne(null);
    setOccupe(true);
    try {
      setBilan(await appeler<BilanRetour>('/api/finances/paiements/retour', { methode: 'POST', corps: { ...lu, essai } }));
      if (!essai) await client.invalidateQueries({ queryKey: ['paiements'] });
    } catch (erreur) { setPanne(erreur instanceof ErreurApi ? erreur.message : 'Ce fichier n’a pas pu être lu.'); } finally { setOccupe(false); }
  }
  async function choisir(choisi: File | undefined) {
    if (!choisi) return;
    const lu = { nom: choisi.name, contenu: await choisi.text() };
    setFichier(lu);
    setBilan(null);
    await envoyer(lu, true);
  }
  return (
    <Page titre="Retour du comptable" fil={[{ libelle: 'Paiements', lien: '/paiements' }]}>
      <p>Un fichier CSV à points-virgules : exercice ; mandat ; montant ; date (JJ/MM/AAAA) ; statut (payé ou rejeté) ; motif. Il est d’abord essayé, sans rien écrire.</p>
      <p><label>Fichier du logiciel financier <input type="file" accept=".csv,text/csv" onChange={(evenement) => void choisir(evenement.target.files?.[0])} /></label></p>
      {panne && <Encart ton="erreur" annonce titre={panne} />}
      {occupe && <Chargement texte="Rapprochement en cours…" />}
      {bilan && (
        <section aria-labelledby="bilan" className={styles.section}>
          <h2 id="bilan">{bilan.importe ? 'Retour enregistré' : 'Essai'}</h2>
          <p role="status">{bilan.rapprochees} lignes rapprochées sur {bilan.lignes}, {euros(bilan.totalCentimes, true)}.</p>
          <Tableau legende="Ce qui ne se rapproche pas"><thead><tr><Colonne>Ligne</Colonne><Colonne>Mandat</Colonne><Colonne>Écart</Colonne></tr></thead>
            <tbody>{bilan.ecarts.length === 0 && <LigneVide colonnes={3}>Tout se rapproche au centime.</LigneVide>}{bilan.ecarts.map((un) => <tr key={`${un.ligne} ${un.message}`}><th scope="row">{un.ligne}</th><td>{un.mandat}</td><td>{un.message}</td></tr>)}</tbody></Tableau>
          {bilan.nonPayes.length > 0 && <p>Encore chez le comptable, absents du fichier : {bilan.nonPayes.map(({ mandat, montantCentimes }) => `n° ${mandat} (${euros(montantCentimes, true)})`).join(', ')}.</p>}
          {!bilan.importe && fichier && bilan.ecarts.length === 0 && bilan.lignes > 0 && <Actions><Bouton occupe={occupe} onClick={() => void envoyer(fichier, false)}>Enregistrer ce retour</Bouton></Actions>}
        </section>
      )}
    </Page>
  );
}

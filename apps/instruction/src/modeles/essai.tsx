import type { DossierDeModele, ModeleDetail, TraceModele } from '@maillage/contrats';
import { ApercuPdf, Combobox, Encart } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler, type ErreurApi } from '../api/client.ts';
import { Trace } from './trace.tsx';
import styles from './modeles.module.css';

/** L’essai sur un dossier réel, relu à chaque enregistrement : le PDF marqué « PROJET » et d’où vient chaque mot. */
export function Essai({ modele: { id, revision, version } }: { readonly modele: ModeleDetail }) {
  const [dossier, choisir] = useState<DossierDeModele | null>(null);
  const adresse = `/api/instruction/modeles/${id}`;
  return (
    <section aria-labelledby="essai" className={styles.essai}>
      <h2 id="essai">Essai sur un dossier</h2>
      <Combobox<DossierDeModele> name="dossier" libelle="Dossier décidé" aide="Numéro, projet ou structure : les dossiers de cet appel dont la décision est de ce genre." value={dossier} onChange={choisir} minimum={1} aucun="Aucun dossier de cet appel n’a cette décision."
        chercher={(q, signal) => appeler(`${adresse}/dossiers?q=${encodeURIComponent(q)}`, { signal })} cle={(un) => un.id} texte={(un) => `${un.numero}, ${un.nom}`} detail={(un) => un.structure} />
      {dossier && <Resultat key={dossier.id} adresse={adresse} dossier={dossier.id} revision={revision} version={version} />}
    </section>
  );
}

function Resultat({ adresse, dossier, revision, version }: { readonly adresse: string; readonly dossier: string; readonly revision: number; readonly version: number }) {
  const { data, error } = useQuery<TraceModele, ErreurApi>({ queryKey: ['modeles', adresse, dossier, revision], staleTime: 0, placeholderData: (avant) => avant, queryFn: ({ signal }) => appeler<TraceModele>(`${adresse}/trace?dossier=${dossier}`, { signal }) });
  return (
    <>
      {error && <Encart ton="erreur" annonce titre={error.message} />}
      <ApercuPdf key={revision} titre="Essai de la lettre (PDF)" adresse={`${adresse}/apercu.pdf?dossier=${dossier}#r${revision}`} nomFichier={`PROJET-modele-v${version}.pdf`} />
      {data && <Trace trace={data} />}
    </>
  );
}

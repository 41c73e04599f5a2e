import type { Comite } from '@maillage/contrats';
import { dateLongue } from '@maillage/ui';
import type { ReactNode } from 'react';
import { FichierScanne } from '../formulaire/fichier-scanne.tsx';

/** Le procès-verbal d’une séance close : à signer par qui a présidé, puis son original archivé. */
export function ProcesVerbal({ seanceId, procesVerbal: { numero, pret, original }, tient }: { readonly seanceId: string; readonly procesVerbal: NonNullable<Comite['procesVerbal']>; readonly tient: boolean }) {
  if (!pret) return <p>Le procès-verbal est en préparation.</p>;
  const chemin = `/api/instruction/comites/${seanceId}/proces-verbal`;
  return (
    <section aria-labelledby="proces-verbal">
      <h2 id="proces-verbal">Procès-verbal</h2>
      <p><Ouvrir adresse={`${chemin}.pdf`}>Procès-verbal {numero} (PDF)</Ouvrir></p>
      {original ? <p><Ouvrir adresse={`${chemin}/original.pdf`}>Original signé (PDF)</Ouvrir>, archivé le {dateLongue(original.recuLe)}, empreinte {original.sha256.slice(0, 16)}…</p>
        : tient ? <FichierScanne relire={['comites']} chemin={`${chemin}/original`} methode="PUT" variante="secondaire" libelle="Procès-verbal signé par la présidence de séance, numérisé" manque="Choisissez le PDF du procès-verbal signé." envoyer="Archiver l’original signé" />
          : <p>L’original signé par la présidence de séance n’est pas encore archivé.</p>}
    </section>
  );
}

const Ouvrir = ({ adresse, children }: { readonly adresse: string; readonly children: ReactNode }) => <a href={adresse} target="_blank" rel="noopener">{children}<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a>;

import { useRef, useState } from 'react';
import { useAnnoncer } from '@maillage/ui';
import { anomalieFichier } from './fichiers.ts';
import { envoyerFichier } from './envoyer-fichier.ts';

export type Envoi = { readonly cle: string; readonly fichier: File; readonly etat: 'envoi' | 'echec'; readonly envoyes: number; readonly message: string | null; readonly reessayable: boolean };

/** Les fichiers en cours d’envoi d’une pièce ; début, moitié, fin et échec sont annoncés. */
export function useEnvois(dossierId: string, code: string, surRecu: () => Promise<unknown>) {
  const [envois, setEnvois] = useState<readonly Envoi[]>([]);
  const annoncer = useAnnoncer();
  const moities = useRef(new Set<string>());
  const changer = (cle: string, ajout: Partial<Envoi>) => setEnvois((liste) => liste.map((envoi) => (envoi.cle === cle ? { ...envoi, ...ajout } : envoi)));
  const oter = (cle: string) => setEnvois((liste) => liste.filter((envoi) => envoi.cle !== cle));

  function lancer(cle: string, fichier: File) {
    const echouer = (message: string) => { changer(cle, { etat: 'echec', message }); annoncer(`${fichier.name} : ${message}`, true); };
    annoncer(`Envoi de ${fichier.name}.`);
    envoyerFichier(fichier, { dossier: dossierId, code }, {
      surProgres: (envoyes) => {
        changer(cle, { envoyes });
        if (envoyes * 2 >= fichier.size && envoyes < fichier.size && !moities.current.has(cle)) { moities.current.add(cle); annoncer(`${fichier.name} : moitié envoyée.`); }
      },
      surFin: () => { void surRecu().finally(() => { oter(cle); annoncer(`${fichier.name} : reçu.`); }); },
      surEchec: echouer,
    }).catch(() => echouer('L’envoi n’a pas pu commencer. Réessayez.'));
  }

  return {
    envois,
    ajouter: (fichiers: readonly File[]) => {
      const nouveaux = fichiers.map((fichier): Envoi => {
        const message = anomalieFichier(fichier);
        return { cle: crypto.randomUUID(), fichier, etat: message ? 'echec' : 'envoi', envoyes: 0, message, reessayable: !message };
      });
      setEnvois((liste) => [...liste, ...nouveaux]);
      for (const { cle, fichier, message } of nouveaux) if (message) annoncer(`${fichier.name} : ${message}`, true); else lancer(cle, fichier);
    },
    reessayer: ({ cle, fichier }: Envoi) => { changer(cle, { etat: 'envoi', message: null }); lancer(cle, fichier); },
    oter,
  };
}

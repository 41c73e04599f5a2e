import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { AppelDetail, DossierPorteur } from '@maillage/contrats';
import type { Etape } from '@maillage/domain';
import { requetes } from '../../../api/requetes.ts';
import { dossier as requeteDossier, enregistrerEtape, reporter } from '../api/dossiers.ts';
import { versSaisie, type ValeursEtape } from '../saisie/vers-saisie.ts';
import { type Brouillon, garderBrouillon, oublierBrouillon } from './brouillons.ts';
import { creerEnregistreur, type Enregistreur, type EtapeServeur, type EtatEnregistrement } from './enregistreur.ts';
import { envoiManque, etapeServeur } from './etape-serveur.ts';

type Options = { readonly dossier: DossierPorteur; readonly appel: AppelDetail; readonly etape: Etape; readonly brouillon: Brouillon | undefined; readonly formulaire: UseFormReturn<ValeursEtape> };

/** Au-delà, un navigateur refuse d’envoyer pendant qu’il ferme la page (64 Ko). */
const CORPS_DE_SORTIE = 60_000;

/** Relie le formulaire d’une étape à son enregistreur : chaque frappe, le retour de la connexion, la page que l’on quitte. */
export function useEnregistrement({ dossier, appel, etape, brouillon, formulaire }: Options) {
  const [etat, setEtat] = useState<EtatEnregistrement>({ genre: 'repos' });
  const enregistreur = useRef<Enregistreur<ValeursEtape> | null>(null);
  const depart = useRef({ dossier, brouillon });
  /** Vrai pendant que le formulaire se remplit de la version du serveur : ce n’est pas une frappe. */
  const muet = useRef(false);

  useEffect(() => {
    const { id } = depart.current.dossier;
    const questions = appel.reglement.formulaire;
    const actif = creerEnregistreur<ValeursEtape>({
      depart: depart.current.brouillon?.depart ?? etapeServeur(depart.current.dossier, etape, questions),
      versSaisie: (valeurs) => versSaisie(valeurs, questions),
      envoyer: (saisie, version) => {
        const sortie = document.visibilityState === 'hidden' && JSON.stringify(saisie).length < CORPS_DE_SORTIE;
        return enregistrerEtape(id, etape, saisie, version, sortie).then((etapeLue) => ({ genre: 'enregistre' as const, etape: etapeLue }), envoiManque);
      },
      relire: () => requetes.fetchQuery({ ...requeteDossier(id), staleTime: 0 }).then((lu) => etapeServeur(lu, etape, questions), () => null),
      garder: (valeurs, base) => garderBrouillon({ dossierId: id, etape, valeurs, depart: base, saisiLe: new Date(performance.timeOrigin + performance.now()).toISOString() }),
      oublier: () => oublierBrouillon(id, etape),
      surEtat: setEtat,
      surEnregistre: (etapeLue, saisie, version) => reporter(id, etape, saisie, version, etapeLue),
    });
    enregistreur.current = actif;
    let dernieres = JSON.stringify(formulaire.getValues());
    const desabonner = formulaire.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const ecrites = JSON.stringify(values);
        if (ecrites !== dernieres && !muet.current) actif.saisir(structuredClone(values));
        dernieres = ecrites;
      },
    });
    const envoyer = () => void actif.vider();
    const siCachee = () => { if (document.visibilityState === 'hidden') envoyer(); };
    window.addEventListener('online', envoyer);
    document.addEventListener('visibilitychange', siCachee);
    if (depart.current.brouillon) { actif.saisir(structuredClone(formulaire.getValues())); envoyer(); }
    return () => {
      desabonner();
      window.removeEventListener('online', envoyer);
      document.removeEventListener('visibilitychange', siCachee);
      envoyer();
      actif.arreter();
    };
  }, [appel, etape, formulaire]);

  return {
    etat,
    vider: () => enregistreur.current?.vider() ?? Promise.resolve(etat),
    garderLaMienne: () => void enregistreur.current?.garderLaMienne(),
    reprendreLaSienne: (remplir: (sienne: EtapeServeur) => void) => {
      const sienne = enregistreur.current?.reprendreLaSienne();
      if (!sienne) return;
      muet.current = true;
      remplir(sienne);
      muet.current = false;
    },
  };
}

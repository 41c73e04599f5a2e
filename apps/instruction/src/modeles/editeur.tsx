import type { ModeleDetail } from '@maillage/contrats';
import { type ContenuModele, verifierModele } from '@maillage/domain';
import { Actions, Bouton, ChampTexte, Encart, useAnnoncer, ZoneTexte } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { appeler, type ErreurApi } from '../api/client.ts';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import { Constantes } from './constantes.tsx';
import { Variables } from './variables.tsx';
import { modele as lireModele } from './requetes.ts';
import styles from './modeles.module.css';

const PAUSE_MS = 900;
const PARTIES = { titre: 'Titre', objet: 'Objet', corps: 'Corps', constantes: 'Constantes' } as const;

/** Rédige un brouillon : enregistré à chaque pause, jugé à chaque touche, publié seulement sans constat. */
export function Editeur({ modele }: { readonly modele: ModeleDetail }) {
  const [contenu, setContenu] = useState<ContenuModele>(modele.contenu);
  const corps = useRef<HTMLTextAreaElement>(null);
  const client = useQueryClient();
  const naviguer = useNavigate();
  const annoncer = useAnnoncer();
  const { demander, boite } = useConfirmation();
  const adresse = `/api/instruction/modeles/${modele.id}`;
  const change = JSON.stringify(contenu) !== JSON.stringify(modele.contenu);
  const relire = () => client.invalidateQueries({ queryKey: ['modeles'] });
  const enregistrement = useMutation<{ readonly revision: number }, ErreurApi, ContenuModele>({
    mutationFn: (saisi) => appeler(adresse, { methode: 'PUT', version: modele.revision, corps: saisi }),
    onSuccess: ({ revision }, saisi) => client.setQueryData(lireModele(modele.id).queryKey, (lu) => lu && { ...lu, revision, contenu: saisi }),
  });
  const { mutate: enregistrer, isPending, isError } = enregistrement;
  useEffect(() => {
    if (!change || isPending || isError) return;
    const pause = setTimeout(() => enregistrer(contenu), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [contenu, change, isPending, isError, enregistrer]);
  const geste = useMutation<void, ErreurApi, 'publier' | 'supprimer'>({
    mutationFn: (quoi) => (quoi === 'publier' ? appeler(`${adresse}/publication`, { methode: 'POST', version: modele.revision, corps: {} }) : appeler(adresse, { methode: 'DELETE' })),
    onSuccess: async (_rien, quoi) => {
      if (quoi === 'supprimer') await naviguer('/modeles');
      await relire();
      annoncer(quoi === 'publier' ? 'Modèle publié' : 'Brouillon supprimé');
    },
  });
  const constats = verifierModele(contenu, modele.nature);
  const publier = async () => {
    if (await demander({ titre: `Publier la version ${modele.version}`, confirmer: 'Publier le modèle', contenu: <p>Les lettres préparées dès maintenant auront ce texte, qui ne se retouchera plus. Celles déjà préparées ne changent pas.</p> })) geste.mutate('publier');
  };
  const supprimer = async () => {
    if (await demander({ titre: 'Supprimer ce brouillon', confirmer: 'Supprimer le brouillon', contenu: <p>Son texte sera perdu. Le modèle publié reste en place.</p> })) geste.mutate('supprimer');
  };
  const inserer = (texte: string) => {
    const zone = corps.current;
    const [de, a] = zone ? [zone.selectionStart, zone.selectionEnd] : [contenu.corps.length, contenu.corps.length];
    setContenu({ ...contenu, corps: contenu.corps.slice(0, de) + texte + contenu.corps.slice(a) });
    requestAnimationFrame(() => { zone?.focus(); zone?.setSelectionRange(de + texte.length, de + texte.length); });
  };
  const echec = enregistrement.error ?? geste.error;
  return (
    <section aria-labelledby="texte">
      <h2 id="texte">Texte du modèle</h2>
      {echec && <Encart ton="erreur" annonce titre={echec.perime ? 'Quelqu’un a changé ce brouillon entre-temps : copiez votre texte, puis relisez-le.' : echec.message}><Bouton variante="secondaire" onClick={() => (echec.perime ? location.reload() : enregistrement.reset())}>{echec.perime ? 'Relire le brouillon' : 'Réessayer'}</Bouton></Encart>}
      <ChampTexte name="titre" libelle="Titre du document" value={contenu.titre} onChange={(evenement) => setContenu({ ...contenu, titre: evenement.target.value })} />
      <ChampTexte name="objet" libelle="Objet de la lettre" value={contenu.objet} onChange={(evenement) => setContenu({ ...contenu, objet: evenement.target.value })} />
      <Variables nature={modele.nature} onInserer={inserer} />
      <ZoneTexte ref={corps} name="corps" libelle="Corps de la lettre" rows={22} spellCheck maxLongueur={20_000} className={styles.zone} value={contenu.corps} onChange={(evenement) => setContenu({ ...contenu, corps: evenement.target.value })}
        aide="Une ligne par bloc. « # » titre, « § » article numéroté, « - » liste, « > » encadré, « --- » page neuve, **gras**. « {si x} … {sinon} … {fin} » pour une partie facultative." />
      <Constantes constantes={contenu.constantes} onChange={(constantes) => setContenu({ ...contenu, constantes })} />
      <p role="status">{isPending ? 'Enregistrement…' : change ? 'Saisie en cours…' : 'Brouillon enregistré.'}</p>
      <h3 id="constats">{constats.length === 0 ? 'Rien à corriger' : `${constats.length} point${constats.length > 1 ? 's' : ''} à corriger avant de publier`}</h3>
      {constats.length > 0 && <ul aria-labelledby="constats">{constats.map(({ partie, ligne, colonne, message }, rang) => <li key={rang}>{`${PARTIES[partie]}, ligne ${ligne}, colonne ${colonne} : ${message}`}</li>)}</ul>}
      <Actions>
        <Bouton disabled={constats.length > 0 || change} occupe={geste.isPending} libelleOccupe="Envoi…" onClick={() => void publier()}>Publier…</Bouton>
        <Bouton variante="secondaire" onClick={() => void supprimer()}>Supprimer le brouillon</Bouton>
      </Actions>
      {boite}
    </section>
  );
}

import { useState } from 'react';
import type { DossierPorteur } from '@maillage/contrats';
import { Bouton, EtatErreur } from '@maillage/ui';
import { ErreurApi, phraseErreur } from '../../../api/client.ts';
import { requetes } from '../../../api/requetes.ts';
import { deposer, dossier as requeteDossier, mesDossiers } from '../api/dossiers.ts';
import { cleDeDepot, oublierCleDeDepot } from '../cle-de-depot.ts';
import { purgerDossier } from '../enregistrement/brouillons.ts';

/** Dépose une fois et une seule : si la réponse se perd, un nouvel essai porte la même clé et retrouve le même dépôt. */
export function BoutonDeposer({ dossier, pret }: { readonly dossier: DossierPorteur; readonly pret: () => boolean }) {
  const [occupe, setOccupe] = useState(false);
  const [panne, setPanne] = useState<string | null>(null);

  async function envoyer() {
    if (!pret()) return;
    setOccupe(true);
    setPanne(null);
    try {
      const { numero, deposeLe, rejetImpliciteLe } = await deposer(dossier.id, dossier.version, cleDeDepot(dossier.id));
      await conclure({ ...dossier, etat: 'DEPOSE', numero, deposeLe, rejetImpliciteLe });
    } catch (erreur) {
      if (!(erreur instanceof ErreurApi) || erreur.status === 0 || erreur.status >= 500) {
        setPanne('La réponse du serveur n’est pas arrivée. Réessayez : si le dépôt a déjà eu lieu, vous retrouverez le même numéro, sans second dépôt.');
      } else await relire(erreur);
    } finally { setOccupe(false); }
  }

  /** Un refus : le dossier relu dit s’il est déjà déposé, et sinon ce qui manque. */
  async function relire(erreur: ErreurApi) {
    oublierCleDeDepot(dossier.id);
    const lu = await requetes.fetchQuery({ ...requeteDossier(dossier.id), staleTime: 0 }).catch(() => null);
    if (lu && lu.etat !== 'BROUILLON') await conclure(lu);
    else setPanne(erreur.status === 412 ? 'Le dossier a changé entre-temps : relisez-le, puis déposez de nouveau.' : [phraseErreur(erreur), ...erreur.erreurs.map(({ message }) => message)].join(' '));
  }

  /** La page de vérification d’un dossier déposé mène d’elle-même à sa confirmation. */
  async function conclure(depose: DossierPorteur) {
    oublierCleDeDepot(dossier.id);
    await purgerDossier(dossier.id).catch(() => undefined);
    requetes.setQueryData(requeteDossier(dossier.id).queryKey, depose);
    await requetes.invalidateQueries({ queryKey: mesDossiers.queryKey });
  }

  return (
    <>
      {panne && <EtatErreur message={panne} />}
      <Bouton occupe={occupe} libelleOccupe="Dépôt en cours…" onClick={() => void envoyer()}>{panne ? 'Réessayer de déposer mon dossier' : 'Déposer mon dossier'}</Bouton>
    </>
  );
}

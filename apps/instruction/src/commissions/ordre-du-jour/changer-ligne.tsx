import type { Commission, LigneCommission } from '@maillage/contrats';
import { Actions, Bouton, dateLongue, Dialogue } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { EchecSeance } from '../echec-seance.tsx';
import { commissions, useGesteSeance } from '../requetes.ts';
import styles from '../commissions.module.css';

/** Déplacer un dossier à une autre séance, ou le retirer de l’ordre du jour. */
export function ChangerLigne({ seance, ligne }: { readonly seance: Commission; readonly ligne: LigneCommission }) {
  const [ouvert, ouvrir] = useState(false);
  return (
    <>
      <Bouton variante="discret" onClick={() => ouvrir(true)}>Déplacer ou retirer<span className="pour-lecteur"> {ligne.numero}</span></Bouton>
      {ouvert && <Boite seance={seance} ligne={ligne} fermer={() => ouvrir(false)} />}
    </>
  );
}

function Boite({ seance, ligne, fermer }: { readonly seance: Commission; readonly ligne: LigneCommission; readonly fermer: () => void }) {
  const geste = useGesteSeance(seance.id);
  const { data } = useQuery(commissions);
  const autres = (data ?? []).filter(({ id, close }) => id !== seance.id && !close);
  const [vers, choisir] = useState('retrait');
  const envoyer = (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = new FormData(evenement.currentTarget);
    const retrait = vers === 'retrait';
    geste.mutate({ chemin: `/dossiers/${ligne.dossierId}/${retrait ? 'retrait' : 'deplacement'}`, corps: retrait ? { motif: saisie.get('motif') } : { seanceId: vers } });
  };
  const formulaire = `changer-${ligne.dossierId}`;
  return (
    <Dialogue ouvert titre={`Dossier ${ligne.numero}`} onFermer={fermer} actions={<Actions><Bouton type="submit" form={formulaire} occupe={geste.isPending}>{vers === 'retrait' ? 'Retirer de l’ordre du jour' : 'Déplacer'}</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>}>
      <EchecSeance erreur={geste.error} apres={geste.reset} />
      <form id={formulaire} className={styles.colonne} onSubmit={envoyer}>
        <label>Que faire de ce dossier ?<select value={vers} onChange={({ target }) => choisir(target.value)}><option value="retrait">Le retirer : il revient à l’état d’avant son inscription</option>{autres.map(({ id, tenueLe }) => <option key={id} value={id}>Le déplacer à la séance du {dateLongue(tenueLe)}</option>)}</select></label>
        {vers === 'retrait' && <label>Motif du retrait<textarea name="motif" required maxLength={1000} rows={3} /></label>}
      </form>
    </Dialogue>
  );
}

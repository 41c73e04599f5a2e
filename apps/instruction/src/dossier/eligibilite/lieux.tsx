import type { DossierAgent, LieuProche } from '@maillage/contrats';
import { Badge, CelluleNombre, Colonne, duree, LigneVide, minutes, nombre, Tableau } from '@maillage/ui';
import { CarteLieux } from './carte-lieux.tsx';
import styles from './eligibilite.module.css';

const STATUTS: Readonly<Record<string, string>> = { ouvert: 'Ouvert', 'en-projet': 'En projet', ferme: 'Fermé', suspendu: 'Suspendu' };

/** Les lieux les plus proches : la durée, sa fourchette, et le seuil tracé à la même échelle. */
export function Lieux({ dossier }: { readonly dossier: DossierAgent }) {
  const { lieux, criteres } = dossier;
  const seuil = criteres.find(({ code }) => code === 'couverture-20-minutes')?.seuil;
  const seuilSecondes = seuil?.unite === 'secondes' ? seuil.valeur : null;
  const echelle = Math.max(seuilSecondes ?? 0, ...lieux.map(({ hautSecondes }) => hautSecondes ?? 0)) * 1.05 || 1;
  return (
    <section aria-labelledby="lieux" className={styles.preuve}>
      <h3 id="lieux">Tiers-lieux les plus proches</h3>
      <Tableau legende="Tiers-lieux les plus proches, en voiture" legendeCachee className={styles.lieux}>
        <thead><tr><Colonne>Lieu</Colonne><Colonne>Statut</Colonne><Colonne nombre>Distance</Colonne><Colonne nombre>Durée</Colonne><Colonne>Fourchette</Colonne></tr></thead>
        <tbody>
          {lieux.length === 0 && <LigneVide colonnes={5}>Aucun lieu connu à portée, ou durées indisponibles : vérifiez la position du projet.</LigneVide>}
          {lieux.map((lieu) => <Lieu key={lieu.id} lieu={lieu} seuil={seuilSecondes} echelle={echelle} />)}
        </tbody>
      </Tableau>
      {seuilSecondes !== null && <p className={styles.discret}>Le trait vertical marque le seuil de {duree(seuilSecondes)} ; la barre claire couvre la fourchette où se trouve la vraie durée dans environ 95 % des cas.</p>}
      <CarteLieux dossier={dossier} />
    </section>
  );
}

function Lieu({ lieu: { nom, communeNom, statut, km, secondes, basSecondes, hautSecondes }, seuil, echelle }: { readonly lieu: LieuProche; readonly seuil: number | null; readonly echelle: number }) {
  const lisible = basSecondes === hautSecondes ? duree : minutes;
  const position = (valeur: number) => `${(100 * valeur) / echelle}%`;
  return (
    <tr>
      <th scope="row">{nom}<span className={styles.regle}>{communeNom}</span></th>
      <td><Badge ton={statut === 'ouvert' ? 'succes' : 'neutre'}>{STATUTS[statut] ?? statut}</Badge></td>
      <CelluleNombre>{`${nombre(km, 1)}\u00a0km`}</CelluleNombre>
      <CelluleNombre>{secondes === null ? 'inconnue' : lisible(secondes)}</CelluleNombre>
      <td>
        {secondes === null || basSecondes === null || hautSecondes === null ? 'Durée à vérifier' : (
          <>
            {basSecondes === hautSecondes ? 'durée exacte' : `de ${lisible(basSecondes)} à ${lisible(hautSecondes)}`}
            <span className={styles.bande} aria-hidden="true">
              <span className={styles.fourchette} style={{ insetInlineStart: position(basSecondes), inlineSize: position(hautSecondes - basSecondes) }} />
              <span className={styles.duree} style={{ insetInlineStart: position(secondes) }} />
              {seuil !== null && <span className={styles.seuil} style={{ insetInlineStart: position(seuil) }} />}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

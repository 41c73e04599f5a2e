import type { ModeleDetail } from '@maillage/contrats';
import type { ContenuModele } from '@maillage/domain';
import { comparer } from './comparer.ts';
import styles from './modeles.module.css';

const entier = ({ titre, objet, corps, constantes }: ContenuModele): string => [titre, `Objet : ${objet}`, corps, ...constantes.map(({ texte, source }) => `Constante « ${texte} » : ${source}`)].join('\n');

/** Ce qui change depuis la version d’avant, ligne à ligne ; les lignes égales ne sont pas répétées. */
export function Differences({ avant: { version, contenu }, apres }: { readonly avant: NonNullable<ModeleDetail['precedente']>; readonly apres: ContenuModele }) {
  const lignes = comparer(entier(contenu), entier(apres)).filter(({ sens }) => sens !== 'egale');
  return (
    <section aria-labelledby="differences" className={styles.section}>
      <h2 id="differences">{`Depuis la version ${version}`}</h2>
      {lignes.length === 0 ? <p>Aucune différence.</p> : (
        <ul className={styles.differences}>
          {lignes.map(({ sens, texte }, rang) => <li key={rang}>{sens === 'ajoutee' ? <ins>{`Ajouté : ${texte}`}</ins> : <del>{`Retiré : ${texte}`}</del>}</li>)}
        </ul>
      )}
    </section>
  );
}

import { avecBase } from '../base/avec-base.ts';
import { VerifierLettres } from '../lettre/verifier-lettres.ts';

/** `npm run lettres:verifier` : rend chaque modèle publié sur chaque dossier décidé, et nomme tout chiffre ou nom imprimé sans source. */
await avecBase(async ({ app }) => {
  const { modeles, lettres, saisis, intraces } = await app.get(VerifierLettres).executer();
  for (const un of intraces) console.log(un);
  console.log(`${modeles} modèles, ${lettres} lettres rendues, ${saisis} chiffres saisis à confirmer au visa, ${intraces.length} sans source`);
  return intraces.length > 0 ? 1 : 0;
});

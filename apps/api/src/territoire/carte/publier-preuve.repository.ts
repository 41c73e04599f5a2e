import { createHash } from 'node:crypto';
import type { ParametresCouverture, Reglement } from '@maillage/domain';
import { type Executeur, ligne } from '../../base/requetes.ts';

/** Publie une nouvelle version du règlement où la couverture se prouve ainsi ; les dossiers commencés gardent la leur. Rend la version, ou nul si rien ne change. */
export async function publierPreuve(tx: Executeur, appelId: string, preuve: ParametresCouverture['preuve']): Promise<number | null> {
  const courant = await ligne<{ contenu: Reglement }>(tx, 'SELECT r.contenu FROM appel a JOIN reglement r ON r.appel_id = a.id AND r.version = a.version_courante WHERE a.id = $1 FOR UPDATE OF a', [appelId]);
  if (!courant) return null;
  const { contenu } = courant;
  const deja = contenu.criteres.every((critere) => critere.genre !== 'couverture-20-minutes' || critere.parametres.preuve === preuve);
  if (deja) return null;
  const version = contenu.version + 1;
  const criteres = contenu.criteres.map((critere) => (critere.genre === 'couverture-20-minutes' ? { ...critere, parametres: { ...critere.parametres, preuve } } : critere));
  const texte = JSON.stringify({ ...contenu, version, criteres });
  await tx.query('INSERT INTO reglement (appel_id, version, contenu, sha256) VALUES ($1,$2,$3,$4)', [appelId, version, texte, createHash('sha256').update(texte).digest('hex')]);
  await tx.query('UPDATE appel SET version_courante = $2 WHERE id = $1', [appelId, version]);
  return version;
}

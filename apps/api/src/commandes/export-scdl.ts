import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { euros } from '@maillage/domain';
import { avecBase } from '../base/avec-base.ts';
import { ExporterScdl, type ExportScdl } from '../publication/exporter-scdl.ts';
import { validerScdl } from '../publication/verifier-scdl.ts';

const USAGE = 'Usage : npm run export:scdl -- --annee 2026 [--sortie FICHIER] [--verifier]';

const lues = (() => {
  try {
    const { values } = parseArgs({ options: { annee: { type: 'string' }, sortie: { type: 'string' }, verifier: { type: 'boolean', default: false } } });
    return values.annee && /^20\d\d$/.test(values.annee) ? { annee: Number(values.annee), sortie: values.sortie ?? null, verifier: values.verifier } : null;
  } catch { return null; }
})();

/** Sans `--sortie`, le fichier va sur la sortie standard et le compte rendu sur l’autre. */
const dire = (texte: string): void => (lues?.sortie ? console.log(texte) : console.error(texte));

if (!lues) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { annee, sortie, verifier } = lues;
  await avecBase(async ({ app }) => {
    const fichier = await app.get(ExporterScdl, { strict: false }).executer(annee);
    if (sortie) await writeFile(sortie, fichier.octets);
    else process.stdout.write(fichier.octets);
    dire(`Relu égal : ${fichier.reluEgal ? 'oui' : 'non'}`);
    dire(`Total du fichier : ${euros(fichier.totalCentimes)} ; du grand livre : ${euros(fichier.totalLivreCentimes)}`);
    const anomalies = verifier ? await valider(fichier.octets) : [];
    if (verifier) dire(anomalies.length === 0 ? 'Schéma : valide (tableschema)' : anomalies.join('\n'));
    for (const phrase of direDifferences(fichier.depuis)) dire(phrase);
    dire(`${fichier.lignes.length} subventions signées en ${annee}, SHA-256 ${fichier.sha256}`);
    return fichier.reluEgal && fichier.totalCentimes === fichier.totalLivreCentimes && fichier.totalReluCentimes === fichier.totalCentimes && anomalies.length === 0 ? 0 : 1;
  });
}

function direDifferences(depuis: ExportScdl['depuis']): readonly string[] {
  if (!depuis) return ['Jamais publié : rien à comparer.'];
  const lignes = depuis.differences.map((une) => `  ${une.numero} : ${une.sorte === 'modifiee' ? une.colonnes.map(({ colonne, avant, apres }) => `${colonne} « ${avant} » → « ${apres} »`).join(' ; ') : une.sorte === 'ajoutee' ? 'ajoutée' : 'retirée'}`);
  return [`Depuis la publication n° ${depuis.rang} : ${lignes.length === 0 ? 'rien ne change' : `${lignes.length} ${lignes.length > 1 ? 'différences' : 'différence'}`}`, ...lignes];
}

async function valider(octets: Buffer): Promise<readonly string[]> {
  const dossier = await mkdtemp(path.join(os.tmpdir(), 'maillage-scdl-'));
  try {
    await writeFile(path.join(dossier, 'subventions.csv'), octets);
    return await validerScdl(path.join(dossier, 'subventions.csv'));
  } finally { await rm(dossier, { recursive: true }); }
}

import { rmSync } from 'node:fs';

export default async function demonter() {
  await globalThis.__maillageBase?.arreter();
  rmSync(process.env.MAILLAGE_TEST_DONNEES, { recursive: true, force: true });
}

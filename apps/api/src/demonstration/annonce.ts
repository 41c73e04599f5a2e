import type { BaseOuverte } from '../base/ouvrir.ts';
import type { Config } from '../configuration.ts';
import { COMPTES, MOT_DE_PASSE } from './comptes.ts';

/** Ce que la personne qui lance le portail doit savoir, une fois. */
export function annoncer(config: Config, { embarquee, url }: BaseOuverte): void {
  const lignes = config.role === 'worker' ? ['Maillage : travailleur en service.'] : [
    '', `Maillage est prêt :`, `  portail       http://localhost:${config.port}/`, `  back-office   http://localhost:${config.port}/instruction`, `  API           http://localhost:${config.port}/api/docs`,
  ];
  if (embarquee) lignes.push(`  base          DATABASE_URL=${url}`);
  if (config.demonstration && config.role !== 'worker') {
    lignes.push(`  courriels     http://localhost:${config.port}/boite (aucun ne sort de cette machine)`, '', `Comptes de démonstration, mot de passe ${MOT_DE_PASSE} :`, ...COMPTES.map(({ courriel, presentation }) => `  ${courriel.padEnd(30)}${presentation}`));
  } else if (config.role !== 'worker') lignes.push(config.smtp ? '  courriels     serveur SMTP réglé' : '  courriels     aucun serveur SMTP (MAILLAGE_SMTP) : ils restent en base');
  console.log(`${lignes.join('\n')}\n`);
}

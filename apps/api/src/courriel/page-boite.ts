import type { CourrielEnvoye } from './courriel.repository.ts';

const echapper = (texte: string): string => texte.replace(/[&<>"']/g, (signe) => `&#${signe.charCodeAt(0)};`);
const quand = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' });
const liens = (texte: string): string => echapper(texte).replace(/https?:\/\/[^\s&]+/g, (adresse) => `<a href="${adresse}">${adresse}</a>`);

/** Page sans script : chaque message se déplie. */
export const pageBoite = (courriels: readonly CourrielEnvoye[]): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Boîte de la démonstration – Maillage</title><link rel="stylesheet" href="/boite.css"></head>
<body><main><h1>Boîte de la démonstration</h1>
<p>Les courriels que le portail aurait envoyés, du plus récent au plus ancien. Aucun ne sort de cette machine. <a href="/">Retour au portail</a></p>
${courriels.length === 0 ? '<p>Aucun courriel pour l’instant : déposez un dossier pour recevoir un accusé de réception.</p>' : `<ol>${courriels.map((c) => `<li><details><summary><strong>${echapper(c.objet)}</strong> <span>à ${echapper(c.a)} · <time datetime="${c.envoyeLe}">${quand.format(new Date(c.envoyeLe))}</time></span></summary><pre>${liens(c.texte)}</pre></details></li>`).join('\n')}</ol>`}
</main></body></html>`;

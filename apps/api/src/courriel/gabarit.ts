export type Contenu = { readonly objet: string; readonly paragraphes: readonly string[]; readonly lien?: { readonly texte: string; readonly adresse: string }; readonly region: string };

const PIED = 'Ce message est envoyé automatiquement : n’y répondez pas.';

export const enTexte = ({ paragraphes, lien, region }: Contenu): string =>
  ['Bonjour,', ...paragraphes, ...(lien ? [`${lien.texte} :\n${lien.adresse}`] : []), `${region}\n${PIED}`].join('\n\n');

const echapper = (texte: string): string => texte.replace(/[&<>"']/g, (signe) => `&#${signe.charCodeAt(0)};`);

/** Une page sobre, lisible sans image ni feuille de style distante. */
export const enHtml = ({ objet, paragraphes, lien, region }: Contenu): string => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${echapper(objet)}</title></head>
<body style="margin:0;background:#faf9f6;color:#1b2430;font:16px/1.5 'Source Sans 3',system-ui,sans-serif"><div style="max-width:560px;margin:0 auto;padding:24px">
<p style="font-weight:600;color:#0b5c54">${echapper(region)} · Aides aux tiers-lieux</p><p>Bonjour,</p>
${paragraphes.map((un) => `<p>${echapper(un)}</p>`).join('\n')}
${lien ? `<p><a href="${echapper(lien.adresse)}" style="display:inline-block;background:#0b5c54;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none">${echapper(lien.texte)}</a></p>` : ''}
<p style="color:#4a5565;font-size:14px;border-top:1px solid #dfe2e7;padding-top:16px">${PIED}</p></div></body></html>`;

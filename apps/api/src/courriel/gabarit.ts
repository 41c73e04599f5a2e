export type Contenu = { readonly objet: string; readonly paragraphes: readonly string[]; readonly lien?: { readonly texte: string; readonly adresse: string }; readonly region: string; /** Page où régler ces courriels ; nul : il part toujours. */ readonly reglages: string | null };

const PIED = 'Ce message est envoyé automatiquement : n’y répondez pas.';
const REGLER = 'Choisir les courriels que je reçois';

export const enTexte = ({ paragraphes, lien, region, reglages }: Contenu): string =>
  ['Bonjour,', ...paragraphes, ...(lien ? [`${lien.texte} :\n${lien.adresse}`] : []), `${region}\n${PIED}`, ...(reglages ? [`${REGLER} :\n${reglages}`] : [])].join('\n\n');

const echapper = (texte: string): string => texte.replace(/[&<>"']/g, (signe) => `&#${signe.charCodeAt(0)};`);

const POLICE = '\'Source Sans 3\', system-ui, sans-serif';
/** Une page sobre, lisible sans image ni feuille de style distante ; les mots entre doubles accolades se remplacent à chaque message. */
const mjml = (avecLien: boolean): string => `<mjml lang="fr"><mj-head><mj-title>{{objet}}</mj-title><mj-attributes><mj-all font-family="${POLICE}" /><mj-text font-size="16px" line-height="1.5" color="#1b2430" padding="0 0 12px" /></mj-attributes></mj-head>
<mj-body background-color="#faf9f6" width="560px"><mj-section padding="24px"><mj-column>
<mj-text font-weight="600" color="#0b5c54">{{region}} · Aides aux tiers-lieux</mj-text>
<mj-text>Bonjour,</mj-text>
<mj-text>{{corps}}</mj-text>
${avecLien ? '<mj-button href="{{adresse}}" align="left" background-color="#0b5c54" color="#ffffff" border-radius="6px" inner-padding="12px 20px" font-size="16px" padding="4px 0 16px">{{libelle}}</mj-button>' : ''}
<mj-divider border-width="1px" border-color="#dfe2e7" padding="4px 0 12px" />
<mj-text font-size="14px" color="#4a5565">${PIED}{{reglages}}</mj-text>
</mj-column></mj-section></mj-body></mjml>`;

const squelettes = new Map<boolean, Promise<string>>();

/** Le squelette, mis en page une seule fois : MJML coûte vingt millisecondes. */
function squelette(avecLien: boolean): Promise<string> {
  const fait = squelettes.get(avecLien) ?? import('mjml').then(async ({ default: composer }) => (await composer(mjml(avecLien), { validationLevel: 'strict', fonts: {} })).html);
  squelettes.set(avecLien, fait);
  return fait;
}

/** Le message en HTML ; tout ce qui vient d’une personne est échappé. */
export async function enHtml({ objet, paragraphes, lien, region, reglages }: Contenu): Promise<string> {
  const mots: Readonly<Record<string, string>> = {
    objet: echapper(objet), region: echapper(region), corps: paragraphes.map((un) => `<p style="margin:0 0 12px">${echapper(un)}</p>`).join('\n'),
    adresse: echapper(lien?.adresse ?? ''), libelle: echapper(lien?.texte ?? ''), reglages: reglages ? `<br><a href="${echapper(reglages)}" style="color:#0b5c54">${REGLER}</a>` : '',
  };
  return (await squelette(lien !== undefined)).replace(/\{\{(\w+)\}\}/g, (entier, mot: string) => mots[mot] ?? entier);
}

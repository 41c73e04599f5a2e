import { gagne, juger, unSeul } from '../socle/juger.mjs';

/** Une lettre à cette étape, et sa réponse lue en base : état, visas, signature, notification, courriels. */
const lettres = (etape) => async (scene, tours) => {
  const ids = await scene.copies(etape, tours);
  return scene.sql(`SELECT dossier_id AS dossier, id, sha256 FROM acte WHERE dossier_id = ANY($1) AND nature = 'accord'`, [ids]);
};
const lire = async (scene, id) => (await scene.sql(`SELECT etat, signe_par AS signataire, notification->>'par' AS par, (SELECT count(*) FROM visa v WHERE v.acte_id = a.id) AS visas, (SELECT notifie_le IS NOT NULL FROM dossier d WHERE d.id = a.dossier_id) AS notifie,
  (SELECT count(*) FROM courriel c WHERE c.dossier_id = a.dossier_id AND c.objet LIKE '%vous est notifié') AS courriels FROM acte a WHERE id = $1`, [id]))[0];
const course = ({ nom, invariant, etape, qui, suite, corps, code, refus, tenu }) => ({
  nom, invariant,
  preparer: lettres(etape),
  jouer: async (scene, acte) => {
    const recues = await scene.ensemble(qui.map((un) => ({ qui: un, chemin: `/api/instruction/actes/${acte.id}/${suite}`, corps: corps(acte), cle: scene.cle() })));
    const rang = recues.findIndex(gagne);
    const [lue, lignes] = [await lire(scene, acte.id), await scene.journal(acte.id, code)];
    const vainqueur = scene.comptes[qui[rang]]?.id;
    return { issue: rang < 0 ? 'personne' : `${qui[rang]}${qui[0] === qui[1] ? ` (demande ${rang + 1})` : ''}`, ecarts: juger(unSeul(recues, refus), [lignes.length === 1 && lignes[0].acteur === vainqueur, `${lignes.length} ligne(s) de journal`], [tenu(lue, vainqueur), `la lettre dit ${JSON.stringify(lue)}`]) };
  },
});

export const deuxVisas = course({
  nom: 'visa', etape: 'prepare', qui: ['valideurA', 'valideurB'], suite: 'visa', code: 'viser', refus: [409], corps: ({ sha256 }) => ({ sha256 }),
  invariant: 'Deux valideurs visent la même lettre : un seul visa, une ligne de journal, la lettre est visée.',
  tenu: ({ etat, visas }) => etat === 'VISE' && visas === 1,
});

export const deuxSignatures = course({
  nom: 'signature', etape: 'vise', qui: ['signataire', 'signataire'], suite: 'signature', code: 'signer', refus: [409], corps: ({ sha256 }) => ({ sha256 }),
  invariant: 'La lettre signée deux fois sous deux clés : une seule signature, une ligne de journal.',
  tenu: ({ etat, signataire }, qui) => etat === 'SIGNE' && signataire === qui,
});

export const deuxNotifications = course({
  nom: 'notification', etape: 'signe', qui: ['instructeurA', 'instructeurB'], suite: 'notification', code: 'notifier', refus: [409], corps: () => ({ mode: 'lrar', preuve: '1A 123 456 7890 1' }),
  invariant: 'Deux agents notifient la même décision : une notification, un courriel, une ligne de journal, une seule date.',
  tenu: ({ etat, par, courriels, notifie }, qui) => etat === 'NOTIFIE' && par === qui && courriels === 1 && notifie,
});

import { dist } from '../../socle/base.mjs';

/** Un processus qui joue les opérations d’une subvention dans sa propre application, sur la base partagée : le paiement n’a pas encore d’adresse HTTP. Reçoit `{ rang, acteur, id, operation, enveloppeId }`, rend `{ rang, verseCentimes }` ou `{ rang, motif }`. */
const [, , url, fichiers] = process.argv;
const { creerDataSource } = await dist('apps/api/dist/base/data-source.js');
const { ouvrirBassin } = await dist('apps/api/dist/base/bassin.js');
const { creerApplication } = await dist('apps/api/dist/application.js');
const { Config } = await dist('apps/api/dist/configuration.js');
const { lireConfig } = await dist('apps/api/dist/config.js');
const { HorlogePosee } = await dist('apps/api/dist/horloge.js');
const { Hasard } = await dist('apps/api/dist/hasard.js');
const { TenirSubvention } = await dist('apps/api/dist/finances/tenir-subvention.js');

const base = await creerDataSource(url).initialize();
const app = await creerApplication({ base, pool: ouvrirBassin(url, { max: 1 }), horloge: new HorlogePosee('2026-10-01T08:00:00.000Z'), hasard: new Hasard(), config: new Config(lireConfig({ DATABASE_URL: url, MAILLAGE_FICHIERS: fichiers, MAILLAGE_DEMO: '0' })) });
const tenir = app.get(TenirSubvention);
process.on('message', ({ rang, acteur, id, operation, enveloppeId }) => {
  void base.transaction((tx) => tenir.jouer(tx, acteur, id, operation, { enveloppeId })).then(
    ({ verseCentimes }) => process.send({ rang, verseCentimes }),
    (cause) => process.send({ rang, motif: cause.erreurs?.[0]?.chemin ?? String(cause) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send('prêt');

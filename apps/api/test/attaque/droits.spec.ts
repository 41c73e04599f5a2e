import { randomUUID } from 'node:crypto';
import type { Role } from '@maillage/domain';
import { TOUS_LES_ROLES } from '../../src/droits/droits.ts';
import { lireRoutes, type Route } from '../../src/openapi/route.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

/** Ce que chaque rôle peut appeler : relu à la main, pas dans le code. Une route neuve s’ajoute ici ou fait échouer. */
const LECTEURS: readonly Role[] = ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR'];
const ATTENDUS: readonly (readonly [RegExp, readonly Role[] | 'public' | 'connecté'])[] = [
  [/^get \/api\/moi$/, 'connecté'], [/^\w+ \/api\/notifications(\/|$)/, 'connecté'], [/^post \/api\/instruction\/dossiers\/\{id\}\/messages$/, ['INSTRUCTEUR']], [/^get \/api\/(pieces\/\{id\}\/contenu|actes\/\{id\}\/pdf)$/, 'connecté'],
  [/^(get|post) \/api\/dossiers$/, ['PORTEUR']], [/^post \/api\/reprises$/, ['PORTEUR']], [/^(get|post) \/api\/dossiers\/\{id\}\/(messages|recours)$/, ['PORTEUR']], [/^\w+ \/api\/dossiers\/\{id\}\/convention/, ['PORTEUR']], [/^\w+ \/api\/dossiers\/\{id\}/, ['PORTEUR', 'INSTRUCTEUR']], [/^get \/api\/structures\//, ['PORTEUR', 'INSTRUCTEUR']],
  [/^\w+ \/api\/instruction\/saisies/, ['INSTRUCTEUR']], [/^(post|delete) \/api\/instruction\/dossiers\/\{id\}\/signalements/, ['INSTRUCTEUR']],
  [/^\w+ \/api\/notation\/fiches/, ['INSTRUCTEUR', 'VALIDEUR', 'EXPERT', 'COMITE']], [/^(post|put) \/api\/instruction\/dossiers\/\{id\}\/notation\//, ['INSTRUCTEUR']],
  [/^\w+ \/api\/instruction\/vues/, LECTEURS], [/^put \/api\/instruction\/colonnes$/, LECTEURS], [/^(post|delete) \/api\/instruction\/etiquettes/, ['VALIDEUR', 'ADMIN']],
  [/^\w+ \/api\/instruction\/(gestes|courriels-refuses)/, ['INSTRUCTEUR', 'VALIDEUR']], [/^\w+ \/api\/instruction\/dossiers\/\{id\}\/(notes|etiquettes|attribution)/, ['INSTRUCTEUR', 'VALIDEUR']], [/^post \/api\/instruction\/dossiers\/\{id\}\/visites$/, ['INSTRUCTEUR']],
  [/^post \/api\/instruction\/dossiers\/\{id\}\/deports$/, LECTEURS], [/^\w+ \/api\/instruction\/dossiers\/\{id\}\/deports/, ['VALIDEUR']],
  [/^\w+ \/api\/mandats/, ['COMITE', 'EXPERT', 'INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER']],
  [/^post \/api\/instruction\/comites\/\{id\}\/dossiers\/\{dossier\}\/deport$/, ['COMITE', 'VALIDEUR', 'SECRETARIAT_COMMISSION']],
  [/^get \/api\/instruction\/comites/, [...LECTEURS, 'COMITE']], [/^(post|put) \/api\/instruction\/comites/, ['VALIDEUR', 'SECRETARIAT_COMMISSION']],
  [/^(post|put) \/api\/instruction\/commissions\/\{id\}\/(reglages|elus|deports|suites|cloture|votes(\/lecture)?)$/, ['SECRETARIAT_COMMISSION']], [/^get \/api\/instruction\/commissions\/\{id\}\/votes\//, ['SECRETARIAT_COMMISSION']],
  [/^post \/api\/instruction\/commissions\/\{id\}\/(etapes|dossiers)\//, ['SECRETARIAT_COMMISSION', 'VALIDEUR']], [/^put \/api\/instruction\/commissions\/\{id\}\/rapports\//, ['INSTRUCTEUR', 'SECRETARIAT_COMMISSION', 'VALIDEUR']],
  [/^post \/api\/instruction\/seances$/, ['SECRETARIAT_COMMISSION', 'VALIDEUR']],
  [/^(get|put) \/api\/compte\/notification-electronique$/, ['PORTEUR']], [/^get \/api\/instruction\/notifications-sans-nouvelles$/, ['INSTRUCTEUR']], [/^(post|put) \/api\/instruction\/actes\/\{id\}\/avis-reception/, ['INSTRUCTEUR']],
  [/^post \/api\/instruction\/actes\/\{id\}\/rectification$/, ['VALIDEUR']], [/^post \/api\/instruction\/dossiers\/\{id\}\/recours$/, ['INSTRUCTEUR']], [/^post \/api\/instruction\/recours\/\{id\}\/notes$/, ['INSTRUCTEUR', 'VALIDEUR']], [/^post \/api\/instruction\/recours\/\{id\}\/reponse$/, ['VALIDEUR']], [/^(post|put) \/api\/instruction\/(dossiers\/\{id\}\/)?contentieux/, ['VALIDEUR']],
  [/^post \/api\/instruction\/actes\/\{id\}\/signature$/, ['SIGNATAIRE']], [/^post \/api\/instruction\/actes\/\{id\}\/notification$/, ['INSTRUCTEUR']],
  [/^post \/api\/instruction\/registre\/demandes\/\{id\}\/viser$/, ['VALIDEUR']], [/^\w+ \/api\/instruction\/registre(\/|$)/, ['EXPERT', 'INSTRUCTEUR', 'VALIDEUR', 'ADMIN']],
  [/^\w+ \/api\/instruction\/(interlocuteurs|reglages)/, ['ADMIN']], [/^get \/api\/registre\/mes-demandes$/, 'connecté'], [/^(get|post) \/api\/registre(\/|$)/, 'public'],
  [/^(post|put) \/api\/instruction\/dossiers\/\{id\}\/complements/, ['INSTRUCTEUR']], [/^post \/api\/instruction\/dossiers\/\{id\}\/irrecevabilite$/, ['VALIDEUR']],
  [/^get \/api\/instruction\/derogations$/, ['VALIDEUR']], [/^post \/api\/instruction\/dossiers\/\{id\}\/criteres\/\{code\}\/(refus-)?visa$/, ['VALIDEUR']], [/^(put|delete) \/api\/instruction\/dossiers\/\{id\}\/criteres\/\{code\}\/(preuves|fait)$/, ['INSTRUCTEUR']],
  [/^(post|put) \/api\/instruction\/dossiers\/\{id\}\/(prise-en-charge|completude|criteres\/\{code\}|budget|proposition|reprise|trajets\/\w+|avis(\/.*)?)$/, ['INSTRUCTEUR']], [/^\w+ \/api\/expertise(\/|$)/, ['EXPERT']],
  [/^post \/api\/instruction\/dossiers\/\{id\}\/comite$/, ['VALIDEUR', 'SECRETARIAT_COMMISSION']], [/^post \/api\/instruction\/dossiers\/\{id\}\/(inscription|classement|ineligibilite|reouverture)$/, ['VALIDEUR']], [/^post \/api\/instruction\/dossiers\/\{id\}\/acte$/, ['INSTRUCTEUR', 'VALIDEUR']],
  [/^post \/api\/instruction\/actes\/\{id\}\/visa$/, ['INSTRUCTEUR', 'VALIDEUR']], [/^post \/api\/instruction\/actes\/(\{id\}\/refus-visa|originaux)$/, ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE']], [/^(get|post) \/api\/instruction\/lots/, ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE']], [/^get \/api\/instruction\/actes$/, ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE']],
  [/^get \/api\/instruction\/modeles/, ['ADMIN', 'VALIDEUR', 'AUDITEUR']], [/^(post|put|delete) \/api\/instruction\/modeles/, ['ADMIN']],
  [/^get \/api\/instruction\/delegations$/, ['ADMIN', 'SIGNATAIRE', 'VALIDEUR', 'AUDITEUR']], [/^post \/api\/instruction\/delegations/, ['ADMIN']],
  [/^(post|put) \/api\/instruction\/dossiers\/\{id\}\/deliberation/, ['SECRETARIAT_COMMISSION']],
  [/^get \/api\/instruction\/reevaluations/, ['INSTRUCTEUR', 'VALIDEUR', 'ADMIN', 'AUDITEUR']], [/^get \/api\/instruction\//, LECTEURS],
  [/^put \/api\/instruction\/dossiers\/\{id\}\/aide-etat$/, ['INSTRUCTEUR']], [/^get \/api\/publication\//, 'public'],
  [/^post \/api\/calendrier$/, 'connecté'], [/^get \/api\/calendrier\//, 'public'], [/^post \/api\/finances\/subventions\/\{id\}\/contradictoire$/, ['VALIDEUR']], [/^post \/api\/finances\/titres\/\{id\}\/non-valeur$/, ['SECRETARIAT_COMMISSION']],
  [/^get \/api\/finances\/echeancier$/, ['INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'ADMIN', 'AUDITEUR']], [/^get \/api\/finances\/subventions\/\{id\}\/reversement$/, ['INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR']],
  [/^get \/api\/finances\/changements/, LECTEURS], [/^post \/api\/finances\/changements\/\{id\}\/deliberation$/, ['SECRETARIAT_COMMISSION']], [/^post \/api\/finances\/changements\//, ['INSTRUCTEUR']],
  [/^\w+ \/api\/subventions(\/|$)/, ['PORTEUR']], [/^get \/api\/finances\/paiements\/propositions\.csv$/, ['FINANCIER']], [/^get \/api\/finances\/paiements(\/\{id\}(\/pieces\.zip)?)?$/, ['INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SIGNATAIRE', 'ADMIN', 'AUDITEUR']],
  [/^(put \/api\/finances\/paiements\/\{id\}\/(depenses|reprises)\/\{ligne\}|post \/api\/finances\/paiements\/\{id\}\/service-fait)$/, ['INSTRUCTEUR']], [/^post \/api\/finances\/paiements\/\{id\}\/complements$/, ['INSTRUCTEUR', 'FINANCIER']], [/^post \/api\/finances\/paiements\/\{id\}\/validation$/, ['INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SIGNATAIRE']], [/^get \/api\/finances\/suppleances$/, ['ADMIN', 'SIGNATAIRE', 'VALIDEUR', 'FINANCIER', 'AUDITEUR']], [/^post \/api\/finances\/suppleances/, ['ADMIN', 'SIGNATAIRE', 'VALIDEUR']],
  [/^get \/api\/finances\/subventions(\/\{id\}|\/export\.\w+)?$/, ['FINANCIER', 'SIGNATAIRE', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR']],
  [/^post \/api\/finances\/subventions\/\{id\}\/signature$/, ['SIGNATAIRE']], [/^post \/api\/finances\//, ['FINANCIER']],
  [/^get \/api\/finances\//, ['FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR']],
  [/^get \/api\/(sante|pret|configuration|session|regles|appels|communes|tiers-lieux|verification|demo|couverture|avis|interlocuteurs)/, 'public'], [/^get \/boite$/, 'public'],
  [/^post \/api\/(connexion|deconnexion|inscription|inscription\/verification|mot-de-passe|mot-de-passe\/oubli)$/, 'public'], [/^post \/api\/appels\/\{appel\}\//, 'public'],
];

describe('qui peut appeler quoi', () => {
  let essai: ApplicationDeTest;
  let routes: readonly Route[];
  const comptes = new Map<Role, Compte>();
  let porteur: Compte, ailleurs: Compte;
  let depose: string, brouillon: string, piece: string, accuse: string;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    routes = lireRoutes(essai.app);
    for (const role of TOUS_LES_ROLES) comptes.set(role, await essai.compte([role], { departements: role === 'INSTRUCTEUR' ? ['19'] : [] }));
    porteur = await essai.compte(['PORTEUR']);
    ailleurs = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    const reponse = (await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201)).body;
    [depose, accuse] = [reponse.id, reponse.accuseId];
    await essai.viderLaFile();
    brouillon = (await porteur.agent.post('/api/dossiers').send({ appelId: '2025-2028' }).expect(201)).body.id;
    piece = (await porteur.agent.get(`/api/dossiers/${depose}`)).body.piecesAttendues.flatMap(({ deposees }: { deposees: { id: string }[] }) => deposees)[0].id;
  }, 60_000);
  afterAll(() => essai.fermer());

  const appeler = (agent: Compte['agent'], { verbe, adresse }: Route, id: string) => {
    const url = adresse.replace('{piece}', randomUUID()).replace('{etape}', 'projet').replace('{appel}', '2025-2028').replace(/\{\w+\}/, id).replace(/\{\w+\}/g, 'x');
    const requete = agent[verbe as 'get'](url).set('If-Match', '"1"').set('Idempotency-Key', randomUUID());
    return verbe === 'get' ? requete : requete.send({});
  };
  const attendu = ({ verbe, adresse }: Route) => ATTENDUS.find(([forme]) => forme.test(`${verbe} ${adresse}`))?.[1];

  it('chaque route est dans la table', () => {
    expect(routes.filter((route) => attendu(route) === undefined).map(({ verbe, adresse }) => `${verbe} ${adresse}`)).toEqual([]);
  });

  it('chaque rôle n’obtient que ce que dit la table ; sans session, 401', async () => {
    const ecarts: string[] = [];
    for (const route of routes) {
      const regle = attendu(route);
      if (regle === 'public') continue;
      const anonyme = await appeler(essai.anonyme() as unknown as Compte['agent'], route, randomUUID());
      if (anonyme.status !== 401) ecarts.push(`anonyme ${route.verbe} ${route.adresse} : ${anonyme.status}`);
      for (const [role, { agent }] of comptes) {
        const { status, headers } = await appeler(agent, route, randomUUID());
        const permis = regle === 'connecté' || regle?.includes(role);
        if ((status === 403) === permis || status === 401 || status >= 500) ecarts.push(`${role} ${route.verbe} ${route.adresse} : ${status}`);
        if (status >= 400 && !headers['content-type']?.includes('problem+json')) ecarts.push(`${role} ${route.verbe} ${route.adresse} : ${headers['content-type']}`);
      }
    }
    expect(ecarts).toEqual([]);
  }, 120_000);

  it('ce qui est à autrui répond comme ce qui n’existe pas', async () => {
    const ecarts: string[] = [];
    const comparer = async (qui: string, agent: Compte['agent'], route: Route, id: string) => {
      const [sien, rien] = [await appeler(agent, route, id), await appeler(agent, route, randomUUID())];
      if (sien.status !== rien.status || sien.text !== rien.text || sien.status < 400) ecarts.push(`${qui} ${route.verbe} ${route.adresse} : ${sien.status} ${rien.status}`);
    };
    for (const route of routes.filter(({ adresse }) => /\{id\}/.test(adresse))) {
      if (attendu(route) === 'public') continue;
      const ids = /\/pieces\/\{id\}/.test(route.adresse) ? [piece] : /actes\/\{id\}/.test(route.adresse) ? [accuse] : [depose, brouillon];
      for (const id of ids) {
        await comparer('autre porteur', comptes.get('PORTEUR')!.agent, route, id);
        await comparer('instructeur d’ailleurs', ailleurs.agent, route, id);
        if (id === brouillon) for (const role of ['INSTRUCTEUR', 'VALIDEUR', 'ADMIN', 'AUDITEUR'] as const) await comparer(`brouillon, ${role}`, comptes.get(role)!.agent, route, id);
        for (const role of ['EXPERT', 'COMITE'] as const) await comparer(role, comptes.get(role)!.agent, route, id);
      }
    }
    expect(ecarts).toEqual([]);
  }, 120_000);

  it('hors du département : ni liste, ni compte, ni export, ni activité', async () => {
    const { body: liste } = await ailleurs.agent.get('/api/instruction/dossiers').expect(200);
    const { text: csv } = await ailleurs.agent.get('/api/instruction/dossiers/export.csv').expect(200);
    const { body: taches } = await ailleurs.agent.get('/api/instruction/taches').expect(200);
    expect({ total: liste.total, lignes: liste.lignes, csv: csv.trim().split('\n').length, activite: taches.activite, nombres: new Set(taches.cartes.map(({ nombre }: { nombre: number }) => nombre)) }).toEqual({ total: 0, lignes: [], csv: 1, activite: [], nombres: new Set([0]) });
    expect((await ailleurs.agent.get('/api/instruction/dossiers?departement=19').expect(200)).body.total).toBe(0);
    expect((await comptes.get('INSTRUCTEUR')!.agent.get('/api/instruction/dossiers').expect(200)).body.total).toBe(1);
  });
});

import { createHash, randomUUID } from 'node:crypto';
import { dossiersDecides } from '../acte/dossiers-decides.ts';
import type { ApplicationDeTest, Compte } from '../base-de-test.ts';

export type Acteurs = Readonly<Record<'porteur' | 'instructeur' | 'valideur' | 'secretariat' | 'signataire', Compte>>;

export async function acteursDuRecours(essai: ApplicationDeTest): Promise<Acteurs> {
  return {
    porteur: await essai.compte(['PORTEUR']), instructeur: await essai.compte(['INSTRUCTEUR'], { departements: ['19'] }), valideur: await essai.compte(['VALIDEUR']),
    secretariat: await essai.compte(['SECRETARIAT_COMMISSION']), signataire: await essai.compte(['SIGNATAIRE']),
  };
}

/** Des dossiers refusés, délibération exécutoire, prêts pour leur lettre. */
export async function dossiersRefuses(essai: ApplicationDeTest, acteurs: Acteurs, nombre: number): Promise<string[]> {
  const ids = [...await dossiersDecides(essai, acteurs, nombre)];
  await essai.base.query(`UPDATE dossier SET etat = 'REJETE' WHERE id = ANY($1)`, [ids]);
  await essai.base.query(`UPDATE decision SET sens = 'refus', montant_centimes = NULL, motifs = '["Le plan de financement n’est pas étayé."]' WHERE dossier_id = ANY($1)`, [ids]);
  return ids;
}

/** Signe les octets d’un acte déjà visé. */
export async function signer({ signataire }: Acteurs, acteId: string): Promise<void> {
  const { body: pdf } = await signataire.agent.get(`/api/actes/${acteId}/pdf`).expect(200);
  await signataire.agent.post(`/api/instruction/actes/${acteId}/signature`).set('Idempotency-Key', randomUUID()).send({ sha256: createHash('sha256').update(pdf).digest('hex') }).expect(204);
}

/** La lettre du dossier, soumise par le valideur (son visa), signée : il reste à la notifier. */
export async function lettreSignee(acteurs: Acteurs, dossierId: string): Promise<{ readonly id: string; readonly numero: string }> {
  const { body } = await acteurs.valideur.agent.post(`/api/instruction/dossiers/${dossierId}/acte`).send({}).expect(201);
  await signer(acteurs, body.id);
  return body;
}

export const notifier = ({ instructeur }: Acteurs, acteId: string, corps: object = { mode: 'electronique' }) => instructeur.agent.post(`/api/instruction/actes/${acteId}/notification`).send(corps);

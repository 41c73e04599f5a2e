import { Injectable } from '@nestjs/common';
import type { ActeResume, RecoursAgent, RecoursInstruction, RecoursLu, RecoursPorteur } from '@maillage/contrats';
import { type EtatRecours, type Jour, preuveDe, suivreRecours } from '@maillage/domain';
import { ActeRepository } from '../acte/acte.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { Horloge } from '../horloge.ts';
import { NotificationActeRepository, type NotificationActe } from '../notification-acte/notification-acte.repository.ts';
import { Contester } from './contester.ts';
import { type RecoursEcrit, RecoursRepository } from './recours.repository.ts';

type Cadre = { readonly actes: ReadonlyMap<string, ActeResume>; readonly notifications: ReadonlyMap<string, NotificationActe>; readonly aujourdhui: Jour };

/** Les recours d’un dossier, avec leurs dates au jour dit. */
@Injectable()
export class LireRecours {
  constructor(private readonly recours: RecoursRepository, private readonly actes: ActeRepository, private readonly notifications: NotificationActeRepository, private readonly contester: Contester, private readonly horloge: Horloge) {}

  /** Pour le porteur : la réponse n’existe qu’une fois notifiée. */
  async porteur(dossier: DossierLu): Promise<RecoursPorteur> {
    const cadre = await this.cadre(dossier.id);
    return { contestable: await this.contester.presenter(dossier), recours: (await this.recours.duDossier(dossier.id)).map((un) => taire(presenter(un, cadre))) };
  }

  async agent({ roles }: Personne, dossier: DossierLu): Promise<RecoursInstruction> {
    const cadre = await this.cadre(dossier.id);
    const recours = await Promise.all((await this.recours.duDossier(dossier.id)).map(async (un): Promise<RecoursAgent> => ({ ...presenter(un, cadre), motifs: un.motifs, notes: await this.recours.notes(un.id) })));
    return { contestable: await this.contester.presenter(dossier), recours, contentieux: await this.recours.contentieux(dossier.id), peutRepondre: roles.includes('VALIDEUR') };
  }

  private async cadre(dossierId: string): Promise<Cadre> {
    const [actes, notifications] = await Promise.all([this.actes.duDossier(dossierId, false), this.notifications.duDossier(dossierId)]);
    return { actes: new Map(actes.map((un) => [un.id, un])), notifications: new Map(notifications.map((une) => [une.acteId, une])), aujourdhui: this.horloge.aujourdhui() };
  }
}

function presenter(r: RecoursEcrit, { actes, notifications, aujourdhui }: Cadre): RecoursLu {
  const preuveLe = (acteId: string | null): Jour | null => { const une = acteId ? notifications.get(acteId) : undefined; return une ? preuveDe(une, aujourdhui)?.le ?? null : null; };
  const { rejetTaciteLe, tacite, tardif, delai } = suivreRecours({ recuLe: r.recuLe, preuveLe: preuveLe(r.acteId), reponsePreuveLe: preuveLe(r.reponseId) }, aujourdhui);
  const reponse = r.reponseId ? actes.get(r.reponseId) ?? null : null;
  const etat: EtatRecours = r.sens === null ? 'RECU' : reponse?.etat === 'NOTIFIE' ? 'NOTIFIE' : 'REPONDU';
  return { id: r.id, etat, canal: r.canal, recuLe: r.recuLe, texte: r.texte, acteNumero: actes.get(r.acteId)?.numero ?? '', rejetTaciteLe, tacite: tacite && etat !== 'NOTIFIE', tardif, delaiJusquAu: delai?.dernierJour ?? null, accuse: r.accuseId ? actes.get(r.accuseId) ?? null : null, reponse, sens: r.sens };
}

const taire = (lu: RecoursLu): RecoursLu => (lu.etat === 'NOTIFIE' ? lu : { ...lu, etat: 'RECU', sens: null, reponse: null });

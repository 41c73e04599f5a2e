import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels, type Message } from '../courriel/courriels.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { SaisieRepository } from './saisie.repository.ts';

type AuPorteur = Omit<Message, 'a' | 'dossierId'>;
const SANS_COMPTE = 'Vous pouvez répondre par courriel ou par courrier. Pour suivre votre dossier en ligne, créez un compte et saisissez le code imprimé sur votre accusé de réception.';

/** Écrit au porteur d’un dossier là où il se trouve : son compte ; ou, tant qu’un dossier saisi n’a pas été repris, son adresse, ou l’agent qui postera. */
@Injectable()
export class JoindrePorteur {
  constructor(private readonly saisies: SaisieRepository, private readonly agents: AgentRepository, private readonly courriels: Courriels) {}

  async ecrire(tx: EntityManager, dossier: DossierLu, message: AuPorteur): Promise<void> {
    const { id, numero, nom, contenu, depot, porteurId } = dossier;
    const porteur = await this.agents.nomme(porteurId, tx);
    if (!porteur) return;
    const saisie = await this.saisies.duDossier(id, tx);
    if (!saisie || saisie.agentId !== porteurId) return this.courriels.deposer(tx, { ...message, a: porteur.courriel, dossierId: id });
    const { lien: _lien, evenement: _evenement, ...texte } = message;
    const adresse = (depot?.contenu ?? contenu).structure?.contact?.courriel;
    if (saisie.accusePar === 'courriel' && adresse) return this.courriels.deposer(tx, { ...texte, a: adresse, dossierId: id, paragraphes: [...message.paragraphes, SANS_COMPTE] });
    await this.courriels.deposer(tx, {
      a: porteur.courriel, dossierId: id, ...(message.acteId ? { acteId: message.acteId } : {}), objet: `À poster : ${message.objet}`,
      paragraphes: [
        `Le dossier n° ${numero} (« ${nom} ») est venu par courrier et personne ne le suit encore en ligne : son porteur ne recevra pas ce courriel.`,
        message.acteId ? 'Imprimez la lettre jointe et postez-la ; son adresse se place dans la fenêtre de l’enveloppe.' : 'Écrivez-lui par la poste ce qui suit.', ...(message.acteId ? [] : message.paragraphes),
      ],
      lien: { texte: 'Ouvrir le dossier', chemin: `/instruction/dossiers/${id}/documents` },
    });
  }
}

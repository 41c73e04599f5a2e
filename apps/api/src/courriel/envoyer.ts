import { Injectable } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { Config } from '../configuration.ts';
import { Travaux } from '../file/travaux.ts';
import { Horloge } from '../horloge.ts';
import { CourrielRepository } from './courriel.repository.ts';

/** Travail `courriel` : envoie une fois, sous un Message-ID stable que le serveur de courriel peut dédoublonner. */
@Injectable()
export class EnvoyerCourriel {
  private readonly transport: Transporter;

  constructor(private readonly base: DataSource, private readonly courriels: CourrielRepository, private readonly horloge: Horloge, private readonly config: Config, travaux: Travaux) {
    travaux.inscrire('courriel', (id) => this.executer(id));
    // Sans serveur SMTP, le message reste dans la boîte de démonstration.
    this.transport = nodemailer.createTransport(config.smtp ?? { jsonTransport: true });
  }

  async executer(id: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const courriel = await this.courriels.aEnvoyer(tx, id);
      if (!courriel) return;
      const refus = await this.envoyer(courriel);
      if (refus) return this.courriels.marquerRefuse(tx, id, this.horloge.maintenant(), refus);
      await this.courriels.marquerEnvoye(tx, id, this.horloge.maintenant());
    });
  }

  /** Nul si le serveur accepte ; sinon le refus définitif (5xx). Toute autre erreur est levée : l’envoi sera retenté. */
  private async envoyer(courriel: NonNullable<Awaited<ReturnType<CourrielRepository['aEnvoyer']>>>): Promise<string | null> {
    try {
      await this.transport.sendMail({
        from: this.config.expediteur, to: courriel.a, subject: courriel.objet, text: courriel.texte, html: courriel.html, messageId: courriel.messageId,
        attachments: courriel.pdf ? [{ filename: `${courriel.acteNumero}.pdf`, content: courriel.pdf, contentType: 'application/pdf' }] : [],
      });
      return null;
    } catch (erreur) {
      const { responseCode, response } = erreur as { readonly responseCode?: number; readonly response?: string };
      if (responseCode === undefined || responseCode < 500) throw erreur;
      return (response ?? String(responseCode)).slice(0, 300);
    }
  }
}

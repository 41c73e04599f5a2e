import { Injectable } from '@nestjs/common';
import type { MentionsReglees, Reglement } from '@maillage/domain';
import type { Executeur } from '../../base/requetes.ts';
import { Config } from '../../configuration.ts';
import { Reglages } from '../../reglage/reglage.repository.ts';

export type MentionsActe = MentionsReglees & { readonly autorite: string; readonly qualiteSignataire: string; readonly urlRegles: string; /** Où un porteur reprend en ligne un dossier envoyé par courrier. */ readonly adresseReprise: string; readonly adresseVerification: (numero: string) => string };

/** Les mentions d’un acte : réglées par la Région, sinon celles de l’édition. */
@Injectable()
export class Mentions {
  constructor(private readonly reglages: Reglages, private readonly config: Config) {}

  async lire({ lettres }: Pick<Reglement, 'lettres'>, base: Executeur): Promise<MentionsActe> {
    const reglees = (await this.reglages.lire('mentions-actes', base))?.valeur as Partial<MentionsReglees> | undefined;
    return {
      lieu: 'Bordeaux', direction: lettres.contact.valeur.service, adresse: [lettres.contact.valeur.adresse],
      contact: lettres.contact.valeur, tribunal: lettres.tribunal.valeur, recoursGracieux: lettres.recoursGracieux.valeur, cada: lettres.cada.valeur, ...reglees,
      autorite: lettres.autorite, qualiteSignataire: lettres.qualiteSignataire, urlRegles: `${this.config.adresse}${lettres.urlRegles}`, adresseReprise: `${this.config.adresse}/reprise`,
      adresseVerification: (numero) => `${this.config.adresse}/verification?numero=${encodeURIComponent(numero)}`,
    };
  }
}

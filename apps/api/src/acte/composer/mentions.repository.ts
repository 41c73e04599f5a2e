import { Injectable } from '@nestjs/common';
import type { Lettres, Reglement } from '@maillage/domain';
import { type Executeur, ligne } from '../../base/requetes.ts';
import { Config } from '../../configuration.ts';

/** Ce que la Région règle une fois pour tous ses actes ; remplace les mentions « à confirmer » de l’édition. */
export type MentionsReglees = {
  readonly lieu: string;
  readonly direction: string;
  readonly adresse: readonly string[];
  readonly contact: Lettres['contact']['valeur'];
  readonly tribunal: Lettres['tribunal']['valeur'];
  readonly recoursGracieux: Lettres['recoursGracieux']['valeur'];
  readonly cada: Lettres['cada']['valeur'];
};

export type MentionsActe = MentionsReglees & { readonly autorite: string; readonly qualiteSignataire: string; readonly urlRegles: string; /** Où un porteur reprend en ligne un dossier envoyé par courrier. */ readonly adresseReprise: string; readonly adresseVerification: (numero: string) => string };

/** Les mentions d’un acte : réglées par la Région, sinon celles de l’édition. */
@Injectable()
export class Mentions {
  constructor(private readonly config: Config) {}

  async lire({ lettres }: Pick<Reglement, 'lettres'>, base: Executeur): Promise<MentionsActe> {
    const reglees = await ligne<{ valeur: string }>(base, `SELECT valeur FROM parametre WHERE code = 'mentions-actes'`);
    const defaut: MentionsReglees = {
      lieu: 'Bordeaux', direction: lettres.contact.valeur.service, adresse: [lettres.contact.valeur.adresse],
      contact: lettres.contact.valeur, tribunal: lettres.tribunal.valeur, recoursGracieux: lettres.recoursGracieux.valeur, cada: lettres.cada.valeur,
    };
    return {
      ...defaut, ...(reglees ? JSON.parse(reglees.valeur) as Partial<MentionsReglees> : {}),
      autorite: lettres.autorite, qualiteSignataire: lettres.qualiteSignataire, urlRegles: `${this.config.adresse}${lettres.urlRegles}`, adresseReprise: `${this.config.adresse}/reprise`,
      adresseVerification: (numero) => `${this.config.adresse}/verification?numero=${encodeURIComponent(numero)}`,
    };
  }

  async regler(base: Executeur, mentions: MentionsReglees): Promise<void> {
    await base.query(`INSERT INTO parametre VALUES ('mentions-actes', $1) ON CONFLICT (code) DO UPDATE SET valeur = excluded.valeur`, [JSON.stringify(mentions)]);
  }
}

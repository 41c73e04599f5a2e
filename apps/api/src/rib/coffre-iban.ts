import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../configuration.ts';
import { Hasard } from '../hasard.ts';
import { secretDesSessions } from '../session/secret.ts';

const NONCE = 12;
const SCEAU = 16;

/** Chiffre les IBAN (AES-256-GCM) par une clé dérivée du secret du portail ; changer de secret rend les IBAN illisibles, il faut alors les redemander. */
@Injectable()
export class CoffreIban {
  private derivees: Promise<{ readonly chiffre: Buffer; readonly empreinte: Buffer }> | null = null;
  constructor(private readonly base: DataSource, private readonly config: Config, private readonly hasard: Hasard) {}

  /** Nonce de 12 octets, sceau de 16, puis le chiffré ; lié à l’identifiant de son RIB, qu’il ne peut pas quitter. */
  async chiffrer(ribId: string, iban: string): Promise<Buffer> {
    const nonce = this.hasard.octets(NONCE);
    const chiffreur = createCipheriv('aes-256-gcm', (await this.cles()).chiffre, nonce).setAAD(Buffer.from(ribId));
    const corps = Buffer.concat([chiffreur.update(iban, 'utf8'), chiffreur.final()]);
    return Buffer.concat([nonce, chiffreur.getAuthTag(), corps]);
  }

  /** Lève si un octet a changé, ou si le chiffré vient d’un autre RIB. */
  async lire(ribId: string, chiffre: Buffer): Promise<string> {
    const dechiffreur = createDecipheriv('aes-256-gcm', (await this.cles()).chiffre, chiffre.subarray(0, NONCE)).setAAD(Buffer.from(ribId)).setAuthTag(chiffre.subarray(NONCE, NONCE + SCEAU));
    return Buffer.concat([dechiffreur.update(chiffre.subarray(NONCE + SCEAU)), dechiffreur.final()]).toString('utf8');
  }

  /** Reconnaît un même compte sans le déchiffrer. */
  async empreinte(iban: string, titulaire: string): Promise<Buffer> {
    return createHmac('sha256', (await this.cles()).empreinte).update(`${iban}\n${titulaire}`).digest();
  }

  private cles() {
    return this.derivees ??= secretDesSessions(this.base, this.config, this.hasard).then((secret) => {
      const deriver = (usage: string) => Buffer.from(hkdfSync('sha256', secret, 'maillage', usage, 32));
      return { chiffre: deriver('iban'), empreinte: deriver('iban-empreinte') };
    });
  }
}

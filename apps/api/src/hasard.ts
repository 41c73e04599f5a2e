import { createHash, randomBytes } from 'node:crypto';

/** Identifiants, sels et jetons : le hasard entre en argument. */
export class Hasard {
  octets(nombre: number): Buffer {
    return randomBytes(nombre);
  }

  /** UUID version 4. */
  uuid(): string {
    const octets = this.octets(16);
    octets[6] = (octets[6]! & 0x0f) | 0x40;
    octets[8] = (octets[8]! & 0x3f) | 0x80;
    return octets.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** Jeton d’URL de 43 caractères (256 bits). */
  jeton(): string {
    return this.octets(32).toString('base64url');
  }
}

/** Un hasard rejouable, pour que la démonstration soit la même sur toute machine. */
export class HasardRejouable extends Hasard {
  private rang = 0;
  constructor(private readonly graine: string) { super(); }

  override octets(nombre: number): Buffer {
    const blocs: Buffer[] = [];
    while (blocs.length * 32 < nombre) blocs.push(createHash('sha256').update(`${this.graine}:${this.rang++}`).digest());
    return Buffer.concat(blocs).subarray(0, nombre);
  }
}

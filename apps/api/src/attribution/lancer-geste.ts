import { Injectable } from '@nestjs/common';
import type { GesteGroupeDto } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { perimetre, type Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { ExecuterGeste } from './executer-geste.ts';
import { GesteGroupeRepository } from './geste-groupe.repository.ts';

/** Jusque-là, la réponse attend la fin ; au-delà, un travail s’en charge et la page suit son avancement. */
const AUSSITOT = 20;

/** Écrit un geste et ses lignes, puis le joue ou le confie au travailleur ; dans les deux cas, un arrêt brutal se reprend. */
@Injectable()
export class LancerGeste {
  constructor(private readonly base: DataSource, private readonly gestes: GesteGroupeRepository, private readonly execution: ExecuterGeste, private readonly file: File, private readonly idempotence: IdempotenceRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** 403 pour « prendre » sans instruire ; 404 si un dossier coché n’existe pas pour la personne. */
  async executer(personne: Personne, cle: string | undefined, { geste, cible, dossiers }: GesteGroupeDto): Promise<{ readonly id: string }> {
    if (geste === 'prendre' && !personne.roles.includes('INSTRUCTEUR')) throw new Refus(403, 'Seul un instructeur prend un dossier en charge.');
    const choisis = [...new Set(dossiers.map((id) => id.toLowerCase()))];
    const lance = await this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: 'geste-groupe', cle, contenu: { geste, cible: cible ?? null, dossiers: choisis } }, async () => {
      if (await this.gestes.invisibles(tx, choisis, perimetre(personne)) > 0) throw introuvable();
      const id = this.hasard.uuid();
      await this.gestes.creer(tx, { id, geste, cible: cible || null, par: personne.id, le: this.horloge.maintenant() }, choisis);
      await this.file.ajouter(tx, 'geste-groupe', { id });
      return { id };
    }));
    if (choisis.length <= AUSSITOT) await this.execution.executer(lance.id);
    return lance;
  }
}

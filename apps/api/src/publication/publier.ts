import { Injectable } from '@nestjs/common';
import type { EtatPublication, LigneAPublier, PublierDto } from '@maillage/contrats';
import { anneeDe, differencesPublication, echeanceScdl, ecartScdl } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ComposerPublication } from './composer-publication.ts';
import { PublicationRepository, type SubventionSignee } from './publication.repository.ts';

/** La page de publication et son geste : on publie ce qu’on a lu, ou rien. */
@Injectable()
export class Publier {
  constructor(
    private readonly base: DataSource, private readonly publications: PublicationRepository, private readonly composer: ComposerPublication, private readonly agents: AgentRepository,
    private readonly idempotence: IdempotenceRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge,
  ) {}

  /** Les subventions signées dans l’année, leur échéance, et l’écart avec ce qui est publié. */
  async etat(personne: Personne, demandee: number | null): Promise<EtatPublication> {
    const annee = demandee ?? anneeDe(this.horloge.aujourdhui());
    const [signees, composee, derniere] = [await this.publications.signees(annee), await this.composer.annee(annee), (await this.publications.dernieres(annee))[0] ?? null];
    const publiees = new Set(derniere?.lignes.map(({ numero }) => numero));
    const annees = await this.publications.annees();
    return {
      annee, annees: [...new Set([...annees, annee])].sort((a, b) => b - a), nombre: composee.lignes.length, totalCentimes: composee.totalCentimes, sha256: composee.sha256,
      lignes: signees.filter(({ dossierId }) => !personne.deports.includes(dossierId)).map((une) => this.ligne(une, publiees.has(une.numero))),
      differences: differencesPublication(derniere?.lignes ?? [], composee.lignes),
      derniere: derniere && { rang: derniere.rang, le: derniere.le, par: (await this.agents.noms([derniere.parId])).get(derniere.parId) ?? 'Personne effacée', sha256: derniere.sha256, nombre: derniere.nombre, totalCentimes: derniere.totalCentimes },
    };
  }

  /** Publie l’année ; 409 si les données ont changé depuis la lecture, ou si rien ne change. */
  publier(personne: Personne, cle: string | undefined, dto: PublierDto): Promise<{ readonly rang: number }> {
    return this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: 'publier', cle, contenu: dto }, async () => {
      await this.publications.verrouiller(tx, dto.annee);
      const { lignes, sha256, totalCentimes } = await this.composer.annee(dto.annee, tx);
      if (sha256 !== dto.sha256) throw new Refus(409, 'Une subvention a changé depuis votre lecture. Relisez la liste, puis publiez.');
      const derniere = (await this.publications.dernieres(dto.annee, tx))[0];
      if (derniere?.sha256 === sha256) throw new Refus(409, 'Cette liste est déjà publiée telle quelle.');
      const rang = (derniere?.rang ?? 0) + 1;
      await this.publications.ajouter(tx, { annee: dto.annee, rang, lignes, nombre: lignes.length, totalCentimes, sha256, le: this.horloge.maintenant(), parId: personne.id });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'publication', id: String(dto.annee), vers: sha256, code: 'publier', valeurs: { rang, nombre: lignes.length, totalCentimes } });
      return { rang };
    }));
  }

  private ligne(une: SubventionSignee, publiee: boolean): LigneAPublier {
    const { numero, dossierId, beneficiaire, objet, montantCentimes, signeeLe, categorie } = une;
    const [ecart, echeanceLe] = [ecartScdl(une), echeanceScdl(une)];
    return {
      numero, dossierId, beneficiaire: categorie === 'particulier' ? 'Personne physique' : beneficiaire, objet, montantCentimes, signeeLe, echeanceLe,
      etat: ecart?.sorte ?? (publiee ? 'publiee' : echeanceLe !== null && echeanceLe < this.horloge.aujourdhui() ? 'en-retard' : 'a-publier'),
      remarque: ecart?.motif ?? (une.regime === null ? 'Base d’aide d’État non saisie : « notificationUE » vaut « non ».' : ''),
    };
  }
}

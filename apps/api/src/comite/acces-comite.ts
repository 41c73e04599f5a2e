import { Injectable } from '@nestjs/common';
import type { MembreComite } from '@maillage/contrats';
import { type Conflit, detecterConflits } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Executeur } from '../base/requetes.ts';
import { LECTEURS_DOSSIER } from '../droits/droits.ts';
import { couvre, perimetre, type Personne } from '../droits/personne.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { type ComiteLu, ComiteRepository } from './comite.repository.ts';
import { DeportRepository } from './deports/deport.repository.ts';
import { type PassageLu, PassagesRepository } from './passages.repository.ts';

export type SeanceVue = {
  readonly comite: ComiteLu & { readonly siege: boolean };
  readonly membres: readonly MembreComite[];
  /** Ce que cette personne voit de l’ordre du jour. */
  readonly passages: readonly PassageLu[];
  /** Vrai si rien ne lui en est caché. */
  readonly entier: boolean;
  /** Conflits détectés que personne n’a encore tranchés, sur ce qu’elle voit. */
  readonly conflits: readonly Conflit[];
};

/** Qui voit quelle séance, et quelles lignes : un membre, celles où il siège ; un agent, celles de son périmètre ; une personne écartée, rien du dossier. */
@Injectable()
export class AccesComite {
  constructor(private readonly base: DataSource, private readonly comites: ComiteRepository, private readonly passages: PassagesRepository, private readonly deports: DeportRepository) {}

  toutesLesSeances = ({ roles }: Personne): boolean => roles.some((role) => LECTEURS_DOSSIER.includes(role));

  /** 404 si la séance est inconnue, ou si la personne n’y siège pas et ne lit pas les dossiers. */
  async lire(personne: Personne, id: string, base: Executeur = this.base): Promise<SeanceVue> {
    const comite = await this.comites.pour(personne.id, this.toutesLesSeances(personne), id, base);
    if (!comite) throw introuvable();
    const [membres, toutes] = [await this.comites.membres(id, base), await this.passages.deLaSeance(id, base)];
    const conflits = await this.conflits(membres, toutes, base);
    const portee = { ...perimetre(personne), ...(comite.siege ? { departements: null } : {}) };
    // Tant qu’un conflit détecté n’est pas tranché, la personne qui siège ne lit pas le dossier.
    const enCause = new Set(comite.siege ? conflits.filter(({ personneId }) => personneId === personne.id).map(({ dossierId }) => dossierId) : []);
    const passages = toutes.filter(({ dossierId, departement }) => couvre(portee, { id: dossierId, departement }) && !enCause.has(dossierId));
    return { comite, membres, passages, entier: passages.length === toutes.length, conflits: conflits.filter(({ dossierId }) => passages.some((un) => un.dossierId === dossierId)) };
  }

  /** La ligne d’un dossier à l’ordre du jour, si cette personne la voit ; la même 404 sinon. */
  async ligne(personne: Personne, id: string, dossierId: string): Promise<{ readonly vue: SeanceVue; readonly passage: PassageLu }> {
    const vue = await this.lire(personne, id);
    const passage = vue.passages.find((un) => un.dossierId === dossierId);
    if (!passage) throw introuvable();
    return { vue, passage };
  }

  private async conflits(membres: readonly MembreComite[], passages: readonly PassageLu[], base: Executeur): Promise<readonly Conflit[]> {
    const comptes = membres.flatMap(({ compteId }) => compteId ?? []);
    const [mandats, tranches] = [await this.deports.mandats(comptes, base), await this.deports.tranches(passages.map(({ dossierId }) => dossierId), base)];
    return detecterConflits(comptes, mandats, passages.map(({ dossierId, siren, communeCode, participants }) => ({ id: dossierId, siren, commune: communeCode, participants })))
      .filter(({ personneId, dossierId }) => !tranches.some((un) => un.compteId === personneId && un.dossierId === dossierId));
  }
}

import { Injectable } from '@nestjs/common';
import type { FaitDto, PreuveDto } from '@maillage/contrats';
import { type Contrat, type CritereCorrigeable, estCorrigeable, type FaitsEtablis, type Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { TransitionRepository } from '../../dossier/transition.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { introuvable, Refus } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { exigerInstruction } from '../exiger-instruction.ts';
import { CriteresRepository } from './criteres.repository.ts';
import { LireCriteres } from './lire-criteres.ts';

/** Ce qui étaie un critère : les pièces qui le prouvent, et le fait que l’instruction établit à la place de celui du dépôt. */
@Injectable()
export class EtayerCritere {
  constructor(private readonly base: DataSource, private readonly transitions: TransitionRepository, private readonly lire: LireCriteres, private readonly criteres: CriteresRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  async citer({ id: acteur }: Personne, dossier: DossierLu, code: string, preuves: readonly PreuveDto[]): Promise<void> {
    const uniques = new Set(preuves.map(({ pieceId }) => pieceId));
    if (uniques.size < preuves.length) throw new Refus(422, 'Chaque pièce se cite une fois.', [{ chemin: 'preuves', message: 'Une pièce est citée deux fois : réunissez ses pages.' }]);
    await this.enInstruction(dossier, code, async (tx) => {
      const posees = await this.criteres.citer(tx, dossier.id, code, preuves.map(({ pieceId, page, remarque }) => ({ pieceId, page: page?.trim() || null, remarque: remarque?.trim() || null })));
      if (posees < preuves.length) throw new Refus(422, 'Une pièce citée n’est pas dans ce dossier.', [{ chemin: 'preuves', message: 'Choisissez des pièces de ce dossier : l’une d’elles en a été retirée.' }]);
      await this.journal.ecrire(tx, { acteur, objet: 'instruction', id: dossier.id, code: `citer:${code}`, valeurs: { preuves } });
    });
  }

  /** Un fait se corrige sur pièce : sans preuve citée, il resterait une affirmation. */
  async etablir({ id: acteur }: Personne, dossier: DossierLu, code: string, dto: FaitDto): Promise<void> {
    if (!estCorrigeable(code) || dto.code !== code) throw introuvable();
    const valeur = faitDe(dto);
    await this.enInstruction(dossier, code, async (tx) => {
      const preuves = await this.criteres.preuves(dossier.id, tx);
      if (!preuves.some((une) => une.code === code)) throw new Refus(422, 'Citez d’abord la pièce qui établit ce fait.', [{ chemin: 'motif', message: 'Aucune pièce n’est citée à l’appui de ce critère.' }]);
      await this.criteres.etablir(tx, dossier.id, { code, valeur, motif: dto.motif, par: acteur, le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur, objet: 'instruction', id: dossier.id, code: `etablir:${code}`, valeurs: { valeur, motif: dto.motif } });
    });
  }

  /** Revient au fait du dépôt. */
  async oublier({ id: acteur }: Personne, dossier: DossierLu, code: string): Promise<void> {
    await this.enInstruction(dossier, code, async (tx) => {
      if (!await this.criteres.oublier(tx, dossier.id, code)) throw introuvable();
      await this.journal.ecrire(tx, { acteur, objet: 'instruction', id: dossier.id, code: `oublier:${code}` });
    });
  }

  private async enInstruction(dossier: DossierLu, code: string, action: (tx: EntityManager) => Promise<void>): Promise<void> {
    exigerInstruction(dossier);
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, 'EN_INSTRUCTION');
      if (!(await this.lire.executer(dossier, tx)).criteres.some((un) => un.code === code)) throw introuvable();
      await action(tx);
    });
  }
}

const LECTURES: { readonly [C in CritereCorrigeable]: (dto: FaitDto) => FaitsEtablis } = {
  'anciennete-3-ans': ({ activiteDepuis }) => ({ activiteDepuis: (activiteDepuis ?? null) as Jour | null }),
  'emploi-0-5-etp': ({ contrats }) => ({ contrats: contrats?.map(({ type, heuresHebdo, tempsPlein, debut, fin }): Contrat => ({ type, heuresHebdo, tempsPlein, debut: debut as Jour, fin: (fin || null) as Jour | null })) ?? null }),
  'collectif-utilisateurs': ({ collectif }) => ({ collectif: !collectif || collectif.forme === 'aucun' ? null : { forme: collectif.forme, justifie: collectif.justifie } }),
  'implantation-regionale': ({ etablissementDansLaRegion }) => ({ etablissementDansLaRegion: etablissementDansLaRegion ?? null }),
  'carte-regionale': ({ surCarteRegionale }) => ({ surCarteRegionale: surCarteRegionale ?? null }),
};

const faitDe = (dto: FaitDto): FaitsEtablis => LECTURES[dto.code](dto.inconnu ? { code: dto.code, motif: dto.motif, collectif: dto.collectif } : dto);

import { Injectable } from '@nestjs/common';
import type { Comite, ComiteResume, PassageComite } from '@maillage/contrats';
import { bilanEnveloppe, quorum } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { AccesComite, type SeanceVue } from './acces-comite.ts';
import { ComiteRepository } from './comite.repository.ts';
import { type DeportActif, DeportRepository } from './deports/deport.repository.ts';
import { NotesRetenues } from './notes-retenues.ts';
import { type PassageLu, PassagesRepository } from './passages.repository.ts';
import { ProcesVerbalRepository } from './proces-verbal.repository.ts';

export const tient = ({ roles }: Personne): boolean => roles.includes('VALIDEUR') || roles.includes('SECRETARIAT_COMMISSION');

/** Une séance telle que chacun la lit : ni ligne, ni nombre, ni total de ce qui lui est fermé. */
@Injectable()
export class PresenterComite {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesComite, private readonly comites: ComiteRepository, private readonly passages: PassagesRepository, private readonly deports: DeportRepository,
    private readonly notes: NotesRetenues, private readonly actes: ActeRepository, private readonly verbaux: ProcesVerbalRepository,
  ) {}

  async liste(personne: Personne): Promise<ComiteResume[]> {
    const seances = await this.comites.liste(personne.id, this.acces.toutesLesSeances(personne));
    return Promise.all(seances.map(async (une) => ({ ...une, dossiers: (await this.acces.lire(personne, une.id)).passages.length })));
  }

  async detail(personne: Personne, id: string): Promise<Comite> {
    const vue = await this.acces.lire(personne, id);
    const { comite, membres, entier } = vue;
    const { siege, procesVerbalId, ...propre } = comite;
    const ids = vue.passages.map(({ dossierId }) => dossierId);
    const deports = await this.deports.actifs(ids);
    const passages = await Promise.all(vue.passages.map((un) => this.passage(personne, vue, un, deports)));
    const pv = procesVerbalId && entier ? await this.actes.lire(this.base, procesVerbalId) : null;
    // Un total qui ne compterait qu’une partie du département tromperait : seuls ceux qui siègent ou lisent la région en ont un.
    const bornee = !siege && personne.roles.every((role) => role === 'INSTRUCTEUR' || role === 'PORTEUR' || role === 'EXPERT' || role === 'COMITE');
    return {
      ...propre, dossiers: passages.length, membres, passages, quorum: quorum(membres, comite.quorumFixe),
      bilan: bornee ? null : bilanEnveloppe(passages.map(({ dossierId, avis, montantCentimes }) => ({ id: dossierId, avis, montantCentimes })), comite.enveloppeCentimes),
      procesVerbal: pv && { numero: pv.numero, sha256: pv.sha256, pret: pv.sha256 !== null, original: await this.verbaux.scelle(procesVerbalId!) },
      tenue: tient(personne) ? await this.tenue(personne, vue) : null,
    };
  }

  /** `deports` : réservés à qui tient la séance. */
  async passage(personne: Personne, { membres }: SeanceVue, un: PassageLu, deports: readonly DeportActif[]): Promise<PassageComite> {
    const siens = deports.filter(({ dossierId }) => dossierId === un.dossierId);
    const ecartes = membres.flatMap((membre) => siens.filter(({ compteId }) => compteId === membre.compteId).map((deport) => ({ id: deport.id, membreId: membre.id, nom: membre.nom, motif: deport.motif })));
    return {
      dossierId: un.dossierId, numero: un.numero, nom: un.nom, porteur: un.porteur, commune: un.commune, rapporteur: un.rapporteur, heure: un.heure, version: un.version, proposition: un.proposition,
      demandeCentimes: un.demandeCentimes, montantCentimes: un.montantCentimes, note: (await this.notes.de(un))?.total ?? null, avis: un.avis, motifs: un.motifs,
      voix: un.avis ? { pour: un.pour!, contre: un.contre!, abstentions: un.abstentions!, presents: un.presents! } : null, renduLe: un.renduLe,
      deports: tient(personne) ? ecartes : null, votants: membres.filter(({ id, present }) => present && !ecartes.some(({ membreId }) => membreId === id)).length,
    };
  }

  private async tenue(personne: Personne, { conflits, passages, membres }: SeanceVue): Promise<NonNullable<Comite['tenue']>> {
    return {
      conflits: conflits.map(({ personneId, dossierId, raison }) => ({ compteId: personneId, nom: membres.find(({ compteId }) => compteId === personneId)!.nom, dossierId, numero: passages.find((un) => un.dossierId === dossierId)!.numero, raison })),
      inscriptibles: (await this.passages.inscriptibles()).filter(({ id }) => !personne.deports.includes(id)).map(({ id, numero, nom, porteur }) => ({ id, numero, nom, porteur })),
      comptes: (await this.comites.comptes()).map(({ id, nom, fonction }) => ({ id, nom, fonction })),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { EtapeFrise } from '@maillage/contrats';
import { enFrancais, type Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { ComplementsRepository, estOuverte } from '../complements/complements.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import type { DossierLu } from './dossier.repository.ts';

/** Ce que la frise dit des compléments : attendus jusqu’à quand, reçus quand, et depuis quand le dossier est complet. */
export type SuiviComplements = { readonly avant: Jour | null; readonly recusLe: string | null; readonly completLe: string | null };

@Injectable()
export class SuivreDossier {
  constructor(private readonly base: DataSource, private readonly complements: ComplementsRepository, private readonly journal: JournalRepository) {}

  async complementsDe({ id, etat, deposeLe }: DossierLu): Promise<SuiviComplements> {
    if (deposeLe === null) return { avant: null, recusLe: null, completLe: null };
    const [demandes, lignes] = await Promise.all([this.complements.duDossier(id), this.journal.surObjet(this.base, 'dossier', id)]);
    return {
      avant: etat === 'A_COMPLETER' ? demandes.find(estOuverte)?.echeance ?? null : null, recusLe: demandes.findLast(({ transmiseLe }) => transmiseLe !== null)?.transmiseLe ?? null,
      completLe: lignes.findLast(({ code }) => code === 'declarerComplet')?.instant ?? null,
    };
  }
}

export function etapeComplements({ avant, recusLe }: SuiviComplements): readonly EtapeFrise[] {
  if (avant) return [{ titre: 'Compléments', le: null, statut: 'en-cours', detail: `Des compléments vous sont demandés, à transmettre au plus tard le ${enFrancais(avant)}.` }];
  return recusLe ? [{ titre: 'Compléments', le: recusLe, statut: 'fait', detail: 'Vos compléments ont été reçus ; ils sont joints à votre dossier.' }] : [];
}

import { Injectable } from '@nestjs/common';
import { type DonneesDeliberation, type DonneesRapportCommission, rendreActe } from '@maillage/pdf';
import { DataSource } from 'typeorm';
import type { Personne } from '../../droits/personne.ts';
import { introuvable } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { LireCommission } from '../lire-commission.ts';
import { RapportsRepository } from '../rapports.repository.ts';
import { proposes, votes } from './beneficiaires.ts';
import { enDocx } from './en-docx.ts';
import { enOds } from './en-ods.ts';
import { FigerActes, numeroActe } from './figer-actes.ts';

export const TYPES_DOCUMENT = {
  'rapport.pdf': 'application/pdf', 'deliberation.pdf': 'application/pdf',
  'rapport.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'deliberation.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'annexe.ods': 'application/vnd.oasis.opendocument.spreadsheet',
} as const;
export type NomDocument = keyof typeof TYPES_DOCUMENT;

/** Un document d’un rapport : les octets figés s’ils le sont, sinon un projet. 404 si un seul de ses dossiers échappe à la personne. */
@Injectable()
export class RendreDocument {
  constructor(private readonly base: DataSource, private readonly lire: LireCommission, private readonly depot: RapportsRepository, private readonly figer: FigerActes, private readonly horloge: Horloge) {}

  async executer(personne: Personne, id: string, code: string, nom: NomDocument): Promise<Buffer> {
    const { vue, groupe } = await this.lire.rapport(personne, id, code);
    if (nom === 'annexe.ods') return enOds(groupe.titre, (groupe.dossiers.some(({ decision }) => decision) ? votes : proposes)(groupe.dossiers).accords);
    const nature = nom.startsWith('rapport') ? 'rapport' : 'deliberation';
    const fige = (await this.depot.figes(id)).find(({ numero }) => numero === numeroActe(nature, vue.commission.tenueLe, code));
    const octets = fige && nom.endsWith('.pdf') ? await this.depot.octets(fige.id) : null;
    if (octets) return octets;
    const donnees = (fige?.donnees as DonneesRapportCommission | DonneesDeliberation | undefined) ?? await this.projet(personne, vue, code, nature);
    return nom.endsWith('.pdf') ? rendreActe(donnees) : enDocx(donnees);
  }

  /** Le procès-verbal imprimé ; 404 tant qu’il ne l’est pas, ou si la personne ne voit pas tout. */
  async procesVerbal(personne: Personne, id: string): Promise<Buffer> {
    const { commission, entier } = await this.lire.vue(personne, id);
    const octets = entier && commission.procesVerbalId ? await this.depot.octets(commission.procesVerbalId) : null;
    if (!octets) throw introuvable();
    return octets;
  }

  private async projet(personne: Personne, vue: Parameters<FigerActes['composer']>[2], code: string, nature: 'rapport' | 'deliberation'): Promise<DonneesRapportCommission | DonneesDeliberation> {
    const { rapports } = await this.figer.composer(this.base, personne, vue, { instant: this.horloge.maintenant(), empreinte: '0'.repeat(64) }, true);
    return rapports.find((un) => un.code === code)![nature];
  }
}

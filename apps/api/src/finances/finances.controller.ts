import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { FiltresSubventionsDto, type ListeSubventions } from '@maillage/contrats';
import type { Response } from 'express';
import { Droits } from '../droits/droits.ts';
import { type Perimetre, perimetre, type Personne, Qui } from '../droits/personne.ts';
import { ecrireCsv, eurosCsv } from '../exports/csv.ts';
import { lireCurseur } from '../instruction/curseur.ts';
import { SubventionRepository } from './subvention.repository.ts';

const COLONNES = ['Numéro', 'Bénéficiaire', 'Objet', 'Dossier', 'Département', 'Votée le', 'Assiette (€)', 'Montant voté (€)', 'État'];
const LECTEURS = ['FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR'] as const;

@Controller('api/finances')
export class FinancesController {
  constructor(private readonly subventions: SubventionRepository) {}

  @Droits(...LECTEURS) @Get('subventions')
  liste(@Qui() personne: Personne, @Query() { annee, q, apres }: FiltresSubventionsDto): Promise<ListeSubventions> {
    return this.subventions.page(perimetre(personne), { annee: annee ? Number(annee) : null, q: q?.trim() || null, apres: lireCurseur(apres) });
  }

  /** La même sélection, entière, en CSV. */
  @Droits(...LECTEURS) @Get('subventions/export.csv') @Header('Content-Type', 'text/csv; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="subventions.csv"')
  async exporter(@Qui() personne: Personne, @Query() { annee, q }: FiltresSubventionsDto, @Res() reponse: Response): Promise<void> {
    await ecrireCsv(reponse, COLONNES, this.lignes(perimetre(personne), { annee: annee ? Number(annee) : null, q: q?.trim() || null }));
  }

  private async *lignes(vus: Perimetre, filtre: { readonly annee: number | null; readonly q: string | null }): AsyncGenerator<readonly string[]> {
    for (let apres: string | null = null; ;) {
      const page = await this.subventions.page(vus, { ...filtre, apres: lireCurseur(apres ?? undefined) });
      for (const l of page.lignes) yield [l.numero, l.beneficiaire, l.objet, l.dossierNumero, l.departement ?? '', l.voteeLe, eurosCsv(l.assietteCentimes), eurosCsv(l.montantCentimes), l.etat];
      if (!page.suivant) return;
      apres = page.suivant;
    }
  }
}

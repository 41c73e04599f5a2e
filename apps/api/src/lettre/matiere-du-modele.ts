import { Injectable } from '@nestjs/common';
import type { DonneesDeLettre } from '@maillage/pdf';
import type { NatureModele } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { PreparerActe } from '../acte/preparer-acte.ts';
import { RecomposerDemande } from '../complements/recomposer-demande.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { Horloge } from '../horloge.ts';
import { RecomposerRecours } from '../recours/recomposer-recours.ts';

export type Matiere = { readonly composee: DonneesDeLettre; readonly auteur: string | null };

/** Les données réelles d’un dossier sur lesquelles un modèle s’essaie. */
@Injectable()
export class MatiereDuModele {
  constructor(private readonly base: DataSource, private readonly preparer: PreparerActe, private readonly demandes: RecomposerDemande, private readonly recours: RecomposerRecours, private readonly horloge: Horloge) {}

  /** Nulle : ce dossier n’a pas de lettre de ce genre. */
  async executer(dossier: DossierLu, nature: NatureModele): Promise<Matiere | null> {
    const ligne = { instant: this.horloge.maintenant(), empreinte: '0'.repeat(64) };
    switch (nature) {
      case 'demande-complements': return this.demandes.executer(this.base, dossier, ligne);
      case 'accuse-recours': case 'recours-accueilli': case 'recours-rejete': return this.recours.executer(dossier, nature, ligne);
      default: return { composee: await this.preparer.composerProjet(dossier), auteur: null };
    }
  }
}

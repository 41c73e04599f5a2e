import { Injectable } from '@nestjs/common';
import type { DelaiAnnonce } from '@maillage/contrats';
import { ajouterMois, delaiConstate, ecartEnJours, jourAParis, MOIS_COMPARABLES, quiAgit } from '@maillage/domain';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { Horloge } from '../horloge.ts';
import { DelaiRepository } from './delai.repository.ts';

/** Un délai honnête : ce qu’ont réellement duré les dossiers comparables, et qui doit agir maintenant. */
@Injectable()
export class AnnoncerDelai {
  constructor(private readonly delais: DelaiRepository, private readonly horloge: Horloge) {}

  async executer({ appelId, volet, etat, notifieLe, deposeLe }: DossierLu): Promise<DelaiAnnonce> {
    const aujourdhui = this.horloge.aujourdhui();
    return { constate: delaiConstate(await this.delais.comparables(appelId, volet, ajouterMois(aujourdhui, -MOIS_COMPARABLES))), quiAgit: quiAgit(etat, notifieLe !== null), ecoulesJours: deposeLe ? ecartEnJours(jourAParis(deposeLe), aujourdhui) : 0 };
  }
}

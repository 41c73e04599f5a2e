import { Injectable } from '@nestjs/common';
import { instruit, perimetre, type Personne } from '../droits/personne.ts';
import { horsDepartement, introuvable } from '../erreurs/probleme.ts';
import { DossierRepository, type DossierLu } from './dossier.repository.ts';

/** La seule porte d’un agent vers un dossier déposé. */
@Injectable()
export class AccesDossier {
  constructor(private readonly dossiers: DossierRepository) {}

  /** Le dossier s’il est dans le périmètre ; hors de lui, déporté ou inconnu, la même 404. */
  async visible(personne: Personne, id: string): Promise<DossierLu> {
    const dossier = await this.dossiers.depose(id, perimetre(personne));
    if (!dossier) throw introuvable();
    return dossier;
  }

  /** Le dossier pour un geste d’instruction : lu hors de ses départements grâce à un autre rôle, il ne s’instruit pas (403). */
  async instruit(personne: Personne, id: string): Promise<DossierLu> {
    const dossier = await this.visible(personne, id);
    if (!instruit(personne, dossier.departement)) throw horsDepartement();
    return dossier;
  }
}

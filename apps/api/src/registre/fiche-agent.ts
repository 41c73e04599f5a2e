import { Injectable } from '@nestjs/common';
import type { FicheLieuAgent, LigneHistoire } from '@maillage/contrats';
import { TENEURS_DU_REGISTRE } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { type Personne } from '../droits/personne.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { perimetreDuRegistre } from './perimetre-registre.ts';
import { doublonsDe } from './doublons.repository.ts';
import { histoireDe } from './ecriture.repository.ts';
import { LieuRepository, publierFiche } from './lieu.repository.ts';

/** Un lieu pour qui tient le registre : contact, histoire, doublons probables. */
@Injectable()
export class FicheAgent {
  constructor(private readonly base: DataSource, private readonly lieux: LieuRepository, private readonly horloge: Horloge) {}

  async lire(personne: Personne, id: string): Promise<FicheLieuAgent> {
    const jour = this.horloge.aujourdhui();
    const trouve = await this.lieux.lire(id, jour);
    const lieu = trouve?.fusionneVers ? await this.lieux.lire(trouve.fusionneVers, jour) : trouve;
    if (!lieu) throw introuvable();
    const borne = perimetreDuRegistre(personne);
    return {
      ...publierFiche(lieu), version: lieu.version, siret: lieu.siret, contact: lieu.contact,
      histoire: await histoireDe(this.base, lieu.id) as LigneHistoire[], doublons: await doublonsDe(this.base, lieu.nom, lieu.commune, lieu.id),
      peutEcrire: personne.roles.some((role) => (TENEURS_DU_REGISTRE as readonly string[]).includes(role)) && (borne === null || borne.includes(lieu.departement)),
    };
  }
}

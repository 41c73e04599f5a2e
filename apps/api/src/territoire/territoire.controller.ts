import { Controller, Get, Query } from '@nestjs/common';
import type { CommuneTrouvee, TiersLieuPublic } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { Public } from '../droits/droits.ts';
import { Horloge } from '../horloge.ts';
import { chercherCommunes } from './communes.repository.ts';
import { registreAu } from './registre.repository.ts';

/** Ce que tout le monde peut lire du territoire. */
@Controller('api')
export class TerritoireController {
  constructor(private readonly base: DataSource, private readonly horloge: Horloge) {}

  /** Vide tant que moins de deux caractères utiles sont saisis. */
  @Public()
  @Get('communes')
  async communes(@Query('q') q?: string | string[]): Promise<readonly CommuneTrouvee[]> {
    const texte = saisie(q);
    return texte.length < 2 ? [] : chercherCommunes(this.base, texte);
  }

  @Public()
  @Get('tiers-lieux')
  async tiersLieux(): Promise<readonly TiersLieuPublic[]> {
    const lieux = await registreAu(this.base, this.horloge.aujourdhui());
    return lieux.map(({ id, nom, commune, communeNom, statut, ouvertLe, lon, lat, surCarte }) => ({ id, nom, commune, communeNom, statut, ouvertLe, lon, lat, surCarte }));
  }
}

/** 60 caractères au plus, sans joker SQL ni caractère nul ; « st » se lit « saint ». */
const saisie = (q: string | string[] | undefined): string =>
  (typeof q === 'string' ? q : '').replace(/[%_\\\p{Cc}]/gu, ' ').slice(0, 60).trim().replace(/\s+/g, ' ').replace(/\bst(e?)\b/gi, 'saint$1');

import { Body, Controller, Get, HttpCode, Ip, Post, Req } from '@nestjs/common';
import { ConnexionDto, type DemandeRecue, InscriptionDto, JetonDto, type Moi, NouveauMotDePasseDto, OubliDto, type SessionOuverte } from '@maillage/contrats';
import type { Request } from 'express';
import { Connecte, Public } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Refus } from '../erreurs/probleme.ts';
import { fermerSession, ouvrirSession } from '../session/session.ts';
import { CompteRepository } from './compte.repository.ts';
import { Comptes } from './comptes.ts';
import { motDePasseJuste } from './mot-de-passe.ts';
import { Tentatives } from './tentatives.ts';

@Controller('api')
export class CompteController {
  constructor(private readonly depot: CompteRepository, private readonly comptes: Comptes, private readonly tentatives: Tentatives) {}

  @Public() @Post('connexion') @HttpCode(200)
  async connexion(@Body() { courriel, motDePasse }: ConnexionDto, @Req() requete: Request, @Ip() ip: string): Promise<Moi> {
    await this.tentatives.essayer(courriel, ip);
    const compte = await this.depot.parCourriel(courriel);
    const juste = await motDePasseJuste(compte?.motDePasse ?? null, motDePasse);
    if (!compte || !juste || !compte.verifieLe) throw new Refus(401, 'Adresse ou mot de passe incorrect. Si votre compte est neuf, confirmez d’abord votre adresse.');
    await this.tentatives.reussir(courriel, ip);
    await ouvrirSession(requete, compte.id);
    return decrire(compte);
  }

  @Public() @Post('deconnexion') @HttpCode(204)
  async deconnexion(@Req() requete: Request): Promise<void> {
    await fermerSession(requete);
  }

  /** Qui est connecté, ou personne. */
  @Public() @Get('session')
  async session(@Req() requete: Request): Promise<SessionOuverte> {
    const personne = requete.session.compteId ? await this.depot.personne(requete.session.compteId) : null;
    return { personne: personne && decrire(personne) };
  }

  @Connecte() @Get('moi')
  moi(@Qui() personne: Personne): Moi {
    return decrire(personne);
  }

  @Public() @Post('inscription') @HttpCode(202)
  async inscription(@Body() dto: InscriptionDto, @Ip() ip: string): Promise<DemandeRecue> {
    await this.tentatives.essayer(`inscription:${dto.courriel}`, ip);
    await this.comptes.inscrire(dto);
    return { recue: true };
  }

  @Public() @Post('inscription/verification') @HttpCode(204)
  verification(@Body() { jeton }: JetonDto): Promise<void> {
    return this.comptes.verifier(jeton);
  }

  @Public() @Post('mot-de-passe/oubli') @HttpCode(202)
  async oubli(@Body() { courriel }: OubliDto, @Ip() ip: string): Promise<DemandeRecue> {
    await this.tentatives.essayer(`oubli:${courriel}`, ip);
    await this.comptes.oublier(courriel);
    return { recue: true };
  }

  @Public() @Post('mot-de-passe') @HttpCode(204)
  motDePasse(@Body() { jeton, motDePasse }: NouveauMotDePasseDto): Promise<void> {
    return this.comptes.changerMotDePasse(jeton, motDePasse);
  }
}

const decrire = ({ id, nom, courriel, roles, departements }: Personne): Moi => ({ id, nom, courriel, roles, departements });

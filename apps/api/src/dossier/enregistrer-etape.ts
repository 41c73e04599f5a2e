import { Injectable } from '@nestjs/common';
import { ETAPES_DTO, type EtapeEnregistree, type EtapeSaisie, type EtapeTypee } from '@maillage/contrats';
import { type ErreurSaisie, type Reponses, sirenDe, siretValide, verifierReponses } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { introuvable, perdu, perime, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { DossierRepository, type DossierLu, type Resume } from './dossier.repository.ts';
import { lireEtape } from './forme.ts';
import { tacheDe } from './taches.ts';

const LIGNES_MAX = 200;

/** L’enregistrement d’une étape du brouillon : l’incomplet est gardé et signalé, le mal formé refusé sans rien garder. */
@Injectable()
export class EnregistrerEtape {
  constructor(private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository, private readonly horloge: Horloge) {}

  async executer(compteId: string, id: string, etape: string, version: number, saisie: EtapeSaisie): Promise<EtapeEnregistree> {
    if (!Object.hasOwn(ETAPES_DTO, etape)) throw introuvable();
    const dossier = await this.dossiers.mien(compteId, id);
    if (!dossier) throw introuvable();
    if (dossier.etat !== 'BROUILLON') throw new Refus(409, 'Ce dossier est déjà déposé : il ne se modifie plus.');
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const lue = await lireEtape(etape as EtapeTypee, saisie.contenu);
    const deLEtape = reglement.formulaire.filter((question) => question.etape === etape);
    const reponses = epurerReponses(saisie.reponses);
    const erreurs: readonly ErreurSaisie[] = [...lue.malformations, ...verifierReponses(deLEtape, reponses, { complet: false }).filter(({ chemin }) => !deLEtape.some(({ code }) => code === chemin.split('.')[0]) || !textuelle(reponses, chemin))];
    if (erreurs.length) throw new Refus(400, 'Cette saisie ne peut pas être gardée telle quelle.', erreurs);

    const contenu = { ...dossier.contenu, [etape]: lue.contenu };
    const autres = Object.fromEntries(Object.entries(dossier.reponses).filter(([code]) => !deLEtape.some((question) => question.code === code)));
    const toutes: Reponses = { ...autres, ...reponses };
    const resume = await this.resumer(contenu);
    const enregistreLe = this.horloge.maintenant();
    const nouvelle = await this.dossiers.enregistrer(this.base, id, version, contenu, toutes, resume, enregistreLe);
    if (nouvelle === null) throw await this.pourquoi(compteId, id);
    return { version: nouvelle, enregistreLe, tache: await tacheDe(etape as EtapeTypee, reglement, contenu, toutes) };
  }

  /** Ce que les listes et la recherche lisent. */
  private async resumer({ structure, projet, financement }: DossierLu['contenu']): Promise<Resume> {
    const commune = projet?.commune ? await this.dossiers.commune(projet.commune) : null;
    return {
      nom: projet?.nom ?? '', porteurNom: structure?.raisonSociale ?? '', volet: projet?.volet ?? null, commune: commune?.code ?? null, communeNom: commune?.nom ?? null, departement: commune?.departement ?? null,
      siren: structure?.siret && siretValide(structure.siret) ? sirenDe(structure.siret) : null,
      demandeCentimes: Number.isSafeInteger(financement?.demandeCentimes) ? financement!.demandeCentimes! : null,
    };
  }

  private async pourquoi(compteId: string, id: string): Promise<Refus> {
    const dossier = await this.dossiers.mien(compteId, id);
    return dossier?.etat === 'BROUILLON' ? perime() : perdu();
  }
}

/** Une réponse encore mal écrite (date, courriel…) reste dans le brouillon ; une réponse d’un autre type n’y entre pas. */
const textuelle = (reponses: Reponses, chemin: string): boolean => typeof chemin.split('.').reduce<unknown>((objet, cle) => (objet as Record<string, unknown> | undefined)?.[cle], reponses) === 'string';

/** Ôte les caractères de contrôle, borne les listes. */
export function epurerReponses(reponses: Reponses): Reponses {
  const epurer = (valeur: unknown): unknown => {
    // eslint-disable-next-line no-control-regex
    if (typeof valeur === 'string') return valeur.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
    if (Array.isArray(valeur)) return valeur.slice(0, LIGNES_MAX).map(epurer);
    if (valeur !== null && typeof valeur === 'object') return Object.fromEntries(Object.entries(valeur).map(([cle, une]) => [cle, epurer(une)]));
    return valeur;
  };
  return epurer(reponses) as Reponses;
}

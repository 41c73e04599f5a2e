import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NouveauModeleDto } from '@maillage/contrats';
import { CONTENUS_LIVRES, type ContenuModele, jsonModele, TOUS_LES_VOLETS, verifierModele } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perime, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type ModeleLu, ModeleRepository } from './modele.repository.ts';

const empreinte = (contenu: ContenuModele): string => createHash('sha256').update(jsonModele(contenu)).digest('hex');

/** Les modèles de lettre : un brouillon à la fois, publié sans constat, jamais retouché ensuite. */
@Injectable()
export class Modeles {
  constructor(private readonly base: DataSource, private readonly modeles: ModeleRepository, private readonly appels: AppelRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** Ouvre un brouillon ; copié d’un autre volet, il en garde le texte ; le premier part du texte livré avec le portail. 409 s’il y en a déjà un. */
  async ouvrir({ id: par }: Personne, { appelId, volet, nature, depuis }: NouveauModeleDto): Promise<{ readonly id: string }> {
    const appel = await this.appels.courant(appelId);
    if (!appel) throw new Refus(422, 'Cet appel n’existe pas.', [{ chemin: 'appelId', message: 'Choisissez un appel de la liste.' }]);
    if (volet !== TOUS_LES_VOLETS && !appel.reglement.volets.some(({ code }) => code === volet)) throw new Refus(422, 'Cet appel n’a pas ce volet.', [{ chemin: 'volet', message: 'Choisissez un volet de la liste.' }]);
    const source = depuis ? await this.lire(depuis) : await this.modeles.avant({ appelId, volet, nature }, null);
    if (source && source.nature !== nature) throw new Refus(422, 'Un modèle se copie vers le même genre de lettre.', [{ chemin: 'nature', message: 'Choisissez le genre du modèle copié.' }]);
    const id = this.hasard.uuid();
    const contenu = source?.contenu ?? CONTENUS_LIVRES[nature];
    await this.base.transaction(async (tx) => {
      const note = depuis && source ? `Copié de la version ${source.version}, ${source.appelId}, volet ${source.volet}.` : '';
      if (!await this.modeles.ouvrir(tx, { id, appelId, volet, nature, contenu, sha256: empreinte(contenu), note, le: this.horloge.maintenant(), par })) throw new Refus(409, 'Un brouillon est déjà ouvert pour cette lettre : modifiez-le, ou supprimez-le.');
      await this.journal.ecrire(tx, { acteur: par, objet: 'modele', id, vers: 'brouillon', code: 'ouvrir-modele', valeurs: { appel: appelId, volet, nature } });
    });
    return { id };
  }

  /** 412 si le brouillon a changé depuis sa lecture, 409 s’il est publié. */
  async enregistrer(id: string, revision: number, { titre, objet, corps, constantes }: ContenuModele): Promise<{ readonly revision: number }> {
    const contenu: ContenuModele = { titre: titre.trim(), objet: objet.trim(), corps: corps.replaceAll('\r\n', '\n'), constantes: constantes.map(({ texte, source }) => ({ texte: texte.trim(), source: source.trim() })) };
    exigerBrouillon(await this.lire(id));
    const suivante = await this.modeles.enregistrer(id, revision, contenu, empreinte(contenu));
    if (suivante === null) throw perime();
    return { revision: suivante };
  }

  /** Publie ce que la personne a lu ; la version publiée jusque-là est retirée, les lettres déjà faites n’en changent pas. */
  async publier({ id: par }: Personne, id: string, revision: number): Promise<void> {
    const modele = exigerBrouillon(await this.lire(id));
    if (modele.revision !== revision) throw perime();
    const constats = verifierModele(modele.contenu, modele.nature);
    if (constats.length > 0) throw new Refus(422, `${constats.length} point${constats.length > 1 ? 's' : ''} à corriger avant de publier.`, constats.map(({ partie, ligne, colonne, message }) => ({ chemin: partie, message: `Ligne ${ligne}, colonne ${colonne} : ${message}` })));
    await this.base.transaction(async (tx) => {
      if (!await this.modeles.publier(tx, modele, this.horloge.maintenant(), par)) throw perime();
      await this.journal.ecrire(tx, { acteur: par, objet: 'modele', id, de: 'brouillon', vers: 'publie', code: 'publier-modele', valeurs: { version: modele.version, sha256: modele.sha256 } });
    });
  }

  async supprimer({ id: par }: Personne, id: string): Promise<void> {
    exigerBrouillon(await this.lire(id));
    await this.base.transaction(async (tx) => {
      if (!await this.modeles.supprimer(tx, id)) throw perime();
      await this.journal.ecrire(tx, { acteur: par, objet: 'modele', id, de: 'brouillon', code: 'supprimer-modele' });
    });
  }

  /** 404 si l’identifiant est inconnu. */
  async lire(id: string): Promise<ModeleLu> {
    const modele = await this.modeles.lire(id);
    if (!modele) throw introuvable();
    return modele;
  }
}

function exigerBrouillon(modele: ModeleLu): ModeleLu {
  if (modele.etat !== 'brouillon') throw new Refus(409, 'Un modèle publié ne change plus : ouvrez-en une nouvelle version.');
  return modele;
}

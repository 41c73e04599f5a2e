import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { EtapeTypee } from '@maillage/contrats';
import { EDITION_2022_2024, EDITION_2025_2028, type Jour, type Reglement, type Reponses } from '@maillage/domain';
import { type DossierExemple, dossierComplet, fichierPdf, type Porteuse, porteuse } from '@maillage/exemples';
import { CreerDossier } from '../dossier/creer-dossier.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { EnregistrerEtape } from '../dossier/enregistrer-etape.ts';
import { ENVOI_RECU } from '../dossier/taches.ts';
import type { Personne } from '../droits/personne.ts';
import { RecevoirPiece } from '../piece/recevoir-piece.ts';
import { Saisir } from '../saisie-agent/saisir.ts';
import { instructeurDe } from './acteurs.ts';
import type { Brouillon, Depose } from './dossiers/dossier-joue.ts';
import type { Scene } from './scene.ts';

/** Le travail d’un porteur sur son brouillon, par les cas d’usage du produit. */
export class Redaction {
  id = '';
  readonly reglement: Reglement;
  private readonly de: Porteuse;
  private exemple: DossierExemple = { contenu: {}, reponses: {}, pieces: [] };

  constructor(private readonly scene: Scene, private readonly joue: Brouillon | Depose, private readonly depotLe: Jour, private readonly rang: number) {
    this.reglement = 'appel' in joue && joue.appel ? EDITION_2022_2024 : EDITION_2025_2028;
    this.de = porteuse(joue.qui);
  }

  get porteur(): Personne { return this.scene.acteurs(this.de.courriel); }

  /** Qui tient le brouillon : le porteur, ou l’instructeur qui saisit un envoi postal. */
  get auteur(): Personne { return this.postal ? this.scene.acteurs(instructeurDe(this.joue.commune.slice(0, 2), this.rang)) : this.porteur; }

  private get postal() { return 'postal' in this.joue ? this.joue.postal : undefined; }

  async commencer(): Promise<void> {
    const { volet, commune, theme, budget, nom, change } = this.joue;
    const communeNom = (await this.dossiers.commune(commune))?.nom;
    this.exemple = dossierComplet({ commune, communeNom, volet, theme, budget, nom, change, porteuse: this.de, reglement: this.reglement, depotLe: this.depotLe, variante: this.rang });
    this.id = this.postal ? await this.scene.app.get(Saisir).commencer(this.auteur, { appelId: this.reglement.code, canal: 'postal', ...this.postal, accusePar: 'courrier' }) : await this.scene.app.get(CreerDossier).executer(this.porteur.id, { appelId: this.reglement.code, volet });
  }

  async remplir(etape: EtapeTypee, par: Personne = this.auteur): Promise<void> {
    const codes = new Set(this.reglement.formulaire.filter((question) => question.etape === etape).map(({ code }) => code));
    const reponses: Reponses = Object.fromEntries(Object.entries(this.exemple.reponses).filter(([code]) => codes.has(code)));
    await this.scene.app.get(EnregistrerEtape).executer(par.id, this.id, etape, await this.version(), { contenu: { ...this.exemple.contenu[etape] }, reponses });
  }

  /** Envoie un vrai petit PDF pour chaque pièce, sauf celle que ce dossier oublie. */
  async joindre(sauf?: string): Promise<void> {
    const dossier = await fs.mkdtemp(path.join(os.tmpdir(), 'maillage-'));
    try {
      const scan = this.postal ? [{ code: ENVOI_RECU, nom: 'envoi-postal.pdf' }] : [];
      for (const { code, nom } of [...scan, ...this.exemple.pieces.filter((piece) => piece.code !== sauf)]) {
        const chemin = path.join(dossier, nom);
        const libelle = this.reglement.pieces.find((piece) => piece.code === code)?.libelle ?? 'Envoi reçu, numérisé';
        await fs.writeFile(chemin, fichierPdf(`${libelle} - ${this.de.structure.raisonSociale}`));
        await this.scene.app.get(RecevoirPiece).arriver(this.auteur.id, this.scene.hasard.uuid(), chemin, { dossier: this.id, code, nom });
      }
    } finally {
      await fs.rm(dossier, { recursive: true, force: true });
    }
  }

  async version(): Promise<number> {
    return (await this.dossiers.mien(this.auteur.id, this.id))!.version;
  }

  private get dossiers(): DossierRepository { return this.scene.app.get(DossierRepository); }
}

import { Injectable } from '@nestjs/common';
import { proposerInstructeur } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { Courriels } from '../courriel/courriels.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';
import { exigerSuivi } from '../droits/suit.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { AttributionRepository } from './attribution.repository.ts';

/** Confier un dossier à un instructeur de son département, avec la trace de qui l’avait. */
@Injectable()
export class Attribuer {
  constructor(private readonly dossiers: DossierRepository, private readonly attributions: AttributionRepository, private readonly courriels: Courriels, private readonly journal: JournalRepository) {}

  /** `instructeurId` nul : le moins chargé, parmi ceux que rien n’écarte. Rend le nom choisi. 409 si rien ne change, 422 si la personne ne peut pas l’instruire. */
  async dans(tx: EntityManager, personne: Personne, dossierId: string, instructeurId: string | null): Promise<string> {
    const dossier = await this.dossiers.depose(dossierId, perimetre(personne), tx);
    if (!dossier) throw introuvable();
    exigerSuivi(personne, dossier.departement);
    if (instructeurId === null && dossier.instructeurId !== null) throw new Refus(409, 'Ce dossier a déjà un instructeur : attribuez-le nommément pour le changer.');
    await this.attributions.verrouiller(tx, dossier.departement);
    const charges = await this.attributions.charges(dossier.departement, dossierId, tx);
    const choisi = instructeurId === null ? proposerInstructeur(charges) : charges.find(({ id }) => id === instructeurId);
    if (!choisi) throw new Refus(422, instructeurId === null ? 'Aucun instructeur de ce département ne peut prendre ce dossier.' : 'Cette personne n’instruit pas ce dossier : choisissez un instructeur de son département.', [{ chemin: 'instructeurId', message: 'Choisissez un instructeur de la liste.' }]);
    const change = await this.attributions.confier(tx, dossierId, choisi.id);
    if (!change) throw new Refus(409, `Ce dossier est déjà à ${choisi.nom}, ou sa décision est prise.`);
    await this.journal.ecrire(tx, { acteur: personne.id, objet: 'instruction', id: dossierId, code: 'attribuer', valeurs: { avant: change.avant, apres: choisi.id } });
    if (choisi.id !== personne.id) await this.courriels.deposer(tx, { a: choisi.courriel, evenement: 'dossier-attribue', dossierId, objet: `Dossier n° ${dossier.numero} : il vous est attribué`, paragraphes: ['Un dossier déposé vous est attribué.'], lien: { texte: 'Ouvrir le dossier', chemin: `/instruction/dossiers/${dossierId}` } });
    return choisi.nom;
  }
}

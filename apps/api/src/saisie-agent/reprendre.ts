import { Injectable } from '@nestjs/common';
import type { RepriseFaite } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Tentatives } from '../compte/tentatives.ts';
import { Courriels } from '../courriel/courriels.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { CodesDeReprise } from './codes-de-reprise.ts';
import { SaisieRepository } from './saisie.repository.ts';

const NE_VAUT_RIEN = 'Ce code est inconnu, a expiré ou a déjà servi. Relisez-le, ou demandez-en un nouveau au service qui suit votre dossier.';

/** La reprise en ligne d’un dossier envoyé par courrier : le code ne sert qu’une fois, les essais sont comptés, le service et la structure le savent. */
@Injectable()
export class Reprendre {
  constructor(
    private readonly base: DataSource, private readonly saisies: SaisieRepository, private readonly codes: CodesDeReprise, private readonly dossiers: DossierRepository, private readonly agents: AgentRepository,
    private readonly tentatives: Tentatives, private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly horloge: Horloge,
  ) {}

  async executer(personne: Personne, saisi: string, ip: string): Promise<RepriseFaite> {
    const cle = `reprise ${personne.id}`;
    await this.tentatives.essayer(cle, ip);
    const reprise = await this.base.transaction(async (tx): Promise<RepriseFaite> => {
      const id = await this.codes.consommer(tx, saisi);
      const saisie = id && await this.saisies.duDossier(id, tx);
      if (!id || !saisie || !await this.saisies.reprendre(tx, id, personne.id, this.horloge.maintenant())) throw new Refus(422, NE_VAUT_RIEN, [{ chemin: 'code', message: NE_VAUT_RIEN }]);
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'dossier', id, code: 'reprendre-dossier', valeurs: { de: saisie.agentId, a: personne.id } });
      const { numero, nom, instructeurId, depot } = (await this.dossiers.lire(tx, id))!;
      const [agent, adresse] = [await this.agents.nomme(instructeurId ?? saisie.agentId, tx), depot?.contenu.structure?.contact?.courriel];
      if (agent) await this.courriels.deposer(tx, { a: agent.courriel, dossierId: id, objet: `Dossier n° ${numero} : repris en ligne`, paragraphes: [`Le dossier « ${nom} », saisi d’après un envoi, est désormais suivi en ligne par ${personne.nom} : les lettres ne sont plus à poster.`], lien: { texte: 'Ouvrir le dossier', chemin: `/instruction/dossiers/${id}` } });
      if (adresse && adresse !== personne.courriel) await this.courriels.deposer(tx, { a: adresse, dossierId: id, objet: `Dossier n° ${numero} : suivi en ligne`, paragraphes: [`Votre dossier « ${nom} », envoyé hors du portail, vient d’être rattaché à un compte avec le code de son accusé de réception.`, 'Si ce n’est pas une personne de votre structure, écrivez aussitôt au service : il rompra ce rattachement.'] });
      return { id, numero: numero! };
    });
    await this.tentatives.reussir(cle, ip);
    return reprise;
  }
}

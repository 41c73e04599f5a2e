import { Injectable } from '@nestjs/common';
import { enFrancais, silenceAtteint } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { DossierRepository } from '../../dossier/dossier.repository.ts';
import { Travaux } from '../../file/travaux.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { JoindrePorteur } from '../../saisie-agent/joindre-porteur.ts';
import { SilenceRepository } from './silence.repository.ts';

/** Le jour où la loi voit un refus dans le silence, le porteur apprend ce qu’il en est vraiment : une fois par date, même si le service s’était tu plusieurs jours. */
@Injectable()
export class AnnoncerSilence {
  constructor(private readonly base: DataSource, private readonly silences: SilenceRepository, private readonly dossiers: DossierRepository, private readonly joindre: JoindrePorteur, private readonly journal: JournalRepository, private readonly horloge: Horloge, travaux: Travaux) {
    travaux.inscrire('silence-annonce', () => this.executer(), { chaqueMatin: '05:45' });
  }

  /** Rend le nombre de porteurs prévenus. */
  async executer(): Promise<number> {
    let prevenus = 0;
    for (const id of await this.silences.atteints(this.horloge.aujourdhui())) if (await this.annoncer(id)) prevenus += 1;
    return prevenus;
  }

  private annoncer(id: string): Promise<boolean> {
    return this.base.transaction(async (tx) => {
      const dossier = await this.dossiers.lire(tx, id);
      const silence = dossier && silenceAtteint(dossier.rejetImpliciteLe, this.horloge.aujourdhui());
      if (!silence || dossier.notifieLe || !await this.silences.annoncer(tx, id, 'porteur', silence.le, this.horloge.maintenant())) return false;
      await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'instruction', id, vers: 'SILENCE', code: 'annoncer-silence', valeurs: { silenceLe: silence.le } });
      await this.joindre.ecrire(tx, dossier, {
        evenement: 'silence-garde', objet: `Dossier n° ${dossier.numero} : votre dossier est toujours examiné`,
        paragraphes: [
          `Aucune décision n’a encore été rendue sur votre dossier « ${dossier.nom} ». Il est toujours examiné et une décision expresse vous sera notifiée.`,
          `La loi voit pourtant, à la fin du ${enFrancais(silence.le)}, un refus implicite dans ce silence. Vous pouvez le contester jusqu’au ${enFrancais(silence.recoursJusquAu)} ; l’accusé de réception dit comment.`,
          'Vous n’avez rien à refaire : ni nouvelle demande, ni nouvelle pièce.',
        ],
        lien: { texte: 'Suivre mon dossier', chemin: `/dossiers/${id}` },
      });
      return true;
    });
  }
}

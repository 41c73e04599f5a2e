import { Injectable } from '@nestjs/common';
import { LIBELLES_SUBVENTION } from '@maillage/domain';
import { LOGO_MAILLAGE, rendreReleve } from '@maillage/pdf';
import { Config } from '../../configuration.ts';
import { AccesDossier } from '../../dossier/acces-dossier.ts';
import { perimetre, type Personne } from '../../droits/personne.ts';
import { introuvable } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { EngagerSubvention } from '../engager-subvention.ts';
import { ExportSubventionsRepository, type SubventionExportee } from '../exports/export-subventions.repository.ts';
import { VersementsRepository } from './versements.repository.ts';

const GENRES = { AVANCE: 'Avance', ACOMPTE: 'Acompte', SOLDE: 'Solde' } as const;

/** Le relevé d’un bénéficiaire, à ce jour : les subventions que la personne peut voir, et leurs sommes au grand livre. */
@Injectable()
export class ImprimerReleve {
  constructor(private readonly subventions: ExportSubventionsRepository, private readonly versements: VersementsRepository, private readonly engager: EngagerSubvention, private readonly acces: AccesDossier, private readonly config: Config, private readonly horloge: Horloge) {}

  /** Le SIREN du bénéficiaire d’une subvention visible ; 404 sinon. */
  async beneficiaire(personne: Personne, subventionId: string): Promise<string> {
    const { dossierId } = await this.engager.visible(personne, subventionId);
    return (await this.acces.visible(personne, dossierId)).depot?.contenu.structure?.siret?.slice(0, 9) ?? '';
  }

  /** 404 si ce SIREN n’a aucune subvention visible. */
  async executer(personne: Personne, siren: string): Promise<Buffer> {
    const siennes: SubventionExportee[] = [];
    if (/^\d{9}$/.test(siren)) for await (const une of this.subventions.toutes(perimetre(personne), { annee: null, q: null, etat: null, siren })) siennes.push(une);
    const derniere = siennes[0];
    if (!derniere) throw introuvable();
    const payes = await this.versements.payes(siennes.map(({ id }) => id));
    return rendreReleve({
      gabarit: 'releve-beneficiaire.v1', le: this.horloge.aujourdhui(), editeur: { nom: this.config.region, logo: LOGO_MAILLAGE }, beneficiaire: { nom: derniere.beneficiaire, siren },
      subventions: siennes.toReversed().map(({ id, numero, objet, dispositif, deliberation, voteeLe, caduqueLe, etat, voteCentimes, engageCentimes, verseCentimes, resteCentimes, tropPercuCentimes }) => ({
        numero, objet, dispositif, deliberation, voteeLe, caduqueLe, etat: LIBELLES_SUBVENTION[etat], voteCentimes, engageCentimes, verseCentimes, resteCentimes, tropPercuCentimes,
        versements: payes.filter(({ subventionId }) => subventionId === id).map(({ le, type, mandat, montantCentimes }) => ({ le, genre: GENRES[type], mandat, montantCentimes })),
      })),
    });
  }
}

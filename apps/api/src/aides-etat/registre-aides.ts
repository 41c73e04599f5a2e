import { Injectable } from '@nestjs/common';
import type { InscriptionRegistreDto, LigneRegistreAides } from '@maillage/contrats';
import { inscription, type Jour, LIBELLES_INSCRIPTION, LIBELLES_REGIME, REGLEMENTS_CITES } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import type { ColonneExport } from '../exports/tableur.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { RegistreAidesRepository } from './registre-aides.repository.ts';

/** Le registre public des aides de minimis : ce qui reste à y inscrire, jusqu’à quand, et ce qui l’est. */
@Injectable()
export class RegistreAides {
  constructor(private readonly base: DataSource, private readonly aides: RegistreAidesRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  async lignes({ deports }: Personne): Promise<readonly LigneRegistreAides[]> {
    const aujourdhui = this.horloge.aujourdhui();
    return (await this.aides.toutes(deports)).map(({ subventionId, numero, dossierId, beneficiaire, siren, regime, montantCentimes, octroyeeLe, identifiant, inscriteLe }) =>
      ({ subventionId, numero, dossierId, beneficiaire, siren, regime, montantCentimes, octroyeeLe, identifiant, inscriteLe, ...inscription({ octroyeeLe, inscriteLe }, aujourdhui) }));
  }

  async *auFil(personne: Personne): AsyncGenerator<LigneRegistreAides> {
    yield* await this.lignes(personne);
  }

  /** Note l’inscription faite sur la plateforme ; une seule fois par aide. */
  async inscrire({ id: par, deports }: Personne, subventionId: string, dto: InscriptionRegistreDto): Promise<void> {
    const aide = await this.aides.octroi(subventionId, deports);
    if (!aide) throw introuvable();
    const inscriteLe = dto.inscriteLe as Jour;
    if (inscriteLe > this.horloge.aujourdhui()) throw new Refus(422, 'L’inscription ne peut pas être datée de l’avenir.', [{ chemin: 'inscriteLe', message: 'Ce jour est dans l’avenir.' }]);
    if (inscriteLe < aide.octroyeeLe) throw new Refus(422, 'L’inscription ne peut pas précéder l’octroi.', [{ chemin: 'inscriteLe', message: 'Ce jour précède l’octroi de l’aide.' }]);
    await this.base.transaction(async (tx) => {
      if (!await this.aides.inscrire(tx, { subventionId, identifiant: dto.identifiant, inscriteLe, par })) throw new Refus(409, 'Cette aide est déjà inscrite, ou cet identifiant est déjà pris.');
      await this.journal.ecrire(tx, { acteur: par, objet: 'aide-etat', id: subventionId, vers: 'inscrite', code: 'inscrire-registre', valeurs: { ...dto } });
    });
  }
}

/** Les données de l’article 6 du règlement (UE) 2023/2831, l’identifiant et le financeur. */
export const COLONNES_REGISTRE: readonly ColonneExport<LigneRegistreAides>[] = [
  { code: 'numero', titre: 'Subvention', valeur: ({ numero }) => ({ texte: numero }) },
  { code: 'beneficiaire', titre: 'Bénéficiaire', largeur: 36, valeur: ({ beneficiaire }) => ({ texte: beneficiaire }) },
  { code: 'siren', titre: 'SIREN', valeur: ({ siren }) => ({ texte: siren }) },
  { code: 'montant', titre: 'Montant (€)', valeur: ({ montantCentimes }) => ({ centimes: montantCentimes }) },
  { code: 'octroyee-le', titre: 'Octroyée le', valeur: ({ octroyeeLe }) => ({ jour: octroyeeLe }) },
  { code: 'regime', titre: 'Régime', largeur: 40, valeur: ({ regime }) => ({ texte: LIBELLES_REGIME[regime] }) },
  { code: 'reglement', titre: 'Règlement', largeur: 40, valeur: ({ regime }) => ({ texte: REGLEMENTS_CITES[regime] }) },
  { code: 'instrument', titre: 'Instrument', valeur: () => ({ texte: 'Subvention' }) },
  { code: 'echeance-le', titre: 'À inscrire avant le', valeur: ({ echeanceLe }) => ({ jour: echeanceLe }) },
  { code: 'etat', titre: 'État', valeur: ({ etat }) => ({ texte: LIBELLES_INSCRIPTION[etat] }) },
  { code: 'identifiant', titre: 'Identifiant', valeur: ({ identifiant }) => ({ texte: identifiant }) },
  { code: 'inscrite-le', titre: 'Inscrite le', valeur: ({ inscriteLe }) => ({ jour: inscriteLe }) },
];

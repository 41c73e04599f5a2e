import { Injectable } from '@nestjs/common';
import type { CarteTache, EtapeActe } from '@maillage/contrats';
import { calendrierCommission, enFrancais, type EtapeDatee, type Role } from '@maillage/domain';
import { CommissionRepository } from '../../commission/commission.repository.ts';
import { perimetre, type Personne } from '../../droits/personne.ts';
import { Horloge } from '../../horloge.ts';
import { ActesEnAttenteRepository } from '../../lot/actes-en-attente.repository.ts';

const LETTRES: readonly { readonly etape: EtapeActe; readonly titre: string; readonly aide: string; readonly roles: readonly Role[] }[] = [
  { etape: 'a-viser', titre: 'Lettres à viser', aide: 'Préparées, elles attendent votre visa', roles: ['VALIDEUR'] },
  { etape: 'a-signer', titre: 'Lettres à signer', aide: 'Visées, elles attendent votre signature', roles: ['SIGNATAIRE'] },
];

/** Les cartes qui ne comptent pas des dossiers : lettres à viser ou à signer, rapports à envoyer aux élus. */
@Injectable()
export class CartesDesActes {
  constructor(private readonly actes: ActesEnAttenteRepository, private readonly commissions: CommissionRepository, private readonly horloge: Horloge) {}

  async executer(personne: Personne): Promise<CarteTache[]> {
    const cartes: CarteTache[] = [];
    const miennes = LETTRES.filter(({ roles }) => roles.some((role) => personne.roles.includes(role)));
    if (miennes.length > 0) {
      const comptes = await this.actes.comptes(personne);
      cartes.push(...miennes.map(({ etape, titre, aide }) => ({ code: etape, titre, aide, nombre: comptes[etape], plus: false, lien: `/actes?etape=${etape}` })));
    }
    if (personne.roles.includes('SECRETARIAT_COMMISSION')) cartes.push(await this.rapports(personne));
    return cartes;
  }

  /** Les séances à venir qui ont des dossiers et dont le dossier de séance n’est pas encore parti ; la date la plus proche se lit. */
  private async rapports(personne: Personne): Promise<CarteTache> {
    const aujourdhui = this.horloge.aujourdhui();
    const { departements, exclus } = perimetre(personne);
    const [commissions, comptes] = await Promise.all([this.commissions.toutes(), this.commissions.compter(departements, exclus)]);
    const envois = commissions.filter(({ id, tenueLe, envoiLe }) => tenueLe >= aujourdhui && envoiLe === null && comptes.some(({ seanceId }) => seanceId === id))
      .map(({ tenueLe, delais, depotLe, visasLe, envoiLe }) => calendrierCommission(tenueLe, delais, { depot: depotLe, visas: visasLe, envoi: envoiLe }, aujourdhui).find(({ code }) => code === 'envoi')!)
      .sort((a, b) => a.auPlusTard.localeCompare(b.auPlusTard));
    return { code: 'rapports', titre: 'Rapports à envoyer', aide: envois[0] ? echeance(envois[0]) : 'Aucune séance n’attend son envoi', nombre: envois.length, plus: false, lien: '/commissions' };
  }
}

const echeance = ({ auPlusTard, statut }: EtapeDatee): string => (statut === 'en-retard' ? `Attendu aux élus le ${enFrancais(auPlusTard)} : en retard` : `Aux élus au plus tard le ${enFrancais(auPlusTard)}`);

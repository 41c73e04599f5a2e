import { Injectable } from '@nestjs/common';
import type { AccueilInstruction, CarteTache, Suivi } from '@maillage/contrats';
import { ajouterJours, type Etat, type Role } from '@maillage/domain';
import type { Personne } from '../../droits/personne.ts';
import { Horloge } from '../../horloge.ts';
import { NotificationActeRepository } from '../../notification-acte/notification-acte.repository.ts';
import { SaisieRepository } from '../../saisie-agent/saisie.repository.ts';
import { ActiviteRepository } from './activite.repository.ts';
import { CartesDesActes } from './cartes-des-actes.ts';
import { CourrielsRefusesRepository } from './courriels-refuses.repository.ts';
import { criteresVides } from '../liste/criteres.ts';
import { COMPTE_MAX, ListeRepository } from '../liste/liste.repository.ts';

type Modele = { readonly code: string; readonly titre: string; readonly aide: string; readonly roles: readonly Role[]; readonly etats?: readonly Etat[]; readonly suivi?: Suivi; readonly instructeur?: 'moi' | 'aucun'; /** La page qui le traite, quand ce n’est pas la liste. */ readonly lien?: string };

/** Ce qui attend chaque métier ; chaque carte mène à la liste filtrée de même. */
const MODELES: readonly Modele[] = [
  { code: 'a-prendre', titre: 'À prendre en charge', aide: 'Déposés, sans instructeur', roles: ['INSTRUCTEUR'], etats: ['DEPOSE'], instructeur: 'aucun' },
  { code: 'mes-instructions', titre: 'Mes instructions en cours', aide: 'Dossiers que vous instruisez', roles: ['INSTRUCTEUR'], etats: ['DEPOSE', 'EN_INSTRUCTION'], instructeur: 'moi' },
  { code: 'complements-recus', titre: 'Compléments reçus', aide: 'Chaque point est à accepter ou à redemander', roles: ['INSTRUCTEUR'], suivi: 'complements-recus' },
  { code: 'attente-longue', titre: 'En attente du porteur', aide: 'Compléments demandés depuis plus de quinze jours', roles: ['INSTRUCTEUR'], suivi: 'attente-longue' },
  { code: 'avis-en-retard', titre: 'Avis en retard', aide: 'Demandés à un expert, leur échéance est passée', roles: ['INSTRUCTEUR'], suivi: 'avis-en-retard' },
  { code: 'silence', titre: 'Délais du silence', aide: 'Rejet implicite avant toute commission permanente', roles: ['INSTRUCTEUR', 'VALIDEUR'], suivi: 'silence' },
  { code: 'ajournes', titre: 'Ajournés à reprendre', aide: 'Renvoyés par le comité ou la commission', roles: ['INSTRUCTEUR'], etats: ['AJOURNE'] },
  { code: 'derogations', titre: 'Dérogations à viser', aide: 'Une conclusion contredit le constat', roles: ['VALIDEUR'], suivi: 'visa-attendu', lien: '/derogations' },
  { code: 'recours', titre: 'Recours à répondre', aide: 'Deux mois de silence valent rejet', roles: ['VALIDEUR'], suivi: 'recours' },
  { code: 'comite', titre: 'Au comité', aide: 'Proposés, en attente d’avis', roles: ['VALIDEUR', 'SECRETARIAT_COMMISSION'], etats: ['PROPOSE_COMITE'] },
  { code: 'a-inscrire', titre: 'À inscrire en commission permanente', aide: 'Avis rendu par le comité', roles: ['VALIDEUR'], etats: ['FAVORABLE_COMITE', 'PROPOSE_REJET'] },
  { code: 'a-voter', titre: 'Délibérations à saisir', aide: 'Inscrits en commission permanente', roles: ['SECRETARIAT_COMMISSION'], etats: ['INSCRIT_COMMISSION'] },
  { code: 'non-executoires', titre: 'Pas encore exécutoires', aide: 'Délibérations à transmettre au préfet et à publier', roles: ['SECRETARIAT_COMMISSION'], suivi: 'non-executoire' },
  { code: 'decides', titre: 'Décidés', aide: 'Accordés ou refusés', roles: ['VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'AUDITEUR', 'ADMIN'], etats: ['ACCORDE', 'REJETE'] },
];

@Injectable()
export class Accueil {
  constructor(private readonly liste: ListeRepository, private readonly activite: ActiviteRepository, private readonly saisies: SaisieRepository, private readonly refuses: CourrielsRefusesRepository, private readonly notifications: NotificationActeRepository, private readonly siennes: CartesDesActes, private readonly horloge: Horloge) {}

  async lire(personne: Personne): Promise<AccueilInstruction> {
    const vides = criteresVides(personne);
    const cartes = await Promise.all(MODELES.filter(({ roles }) => roles.some((role) => personne.roles.includes(role))).map(async ({ code, titre, aide, etats = [], suivi, instructeur, lien }): Promise<CarteTache> => ({
      code, titre, aide,
      ...borner(await this.liste.compter({ ...vides, etats, suivi: suivi ?? null, instructeur: instructeur === 'moi' ? personne.id : instructeur ?? null })),
      lien: lien ?? `/dossiers?${new URLSearchParams({ ...(etats.length ? { etat: etats.join(',') } : {}), ...(suivi ? { suivi } : {}), ...(instructeur ? { instructeur } : {}) }).toString().replaceAll('%2C', ',')}`,
    })));
    if (personne.roles.includes('INSTRUCTEUR')) cartes.push({ code: 'sans-nouvelles', titre: 'Lettres sans nouvelles', aide: 'Non lues, ou sans avis de réception, sept jours après l’envoi', ...borner(await this.sansNouvelles(personne)), lien: '/lettres-sans-nouvelles' });
    if (personne.roles.includes('INSTRUCTEUR')) cartes.push({ code: 'saisies', titre: 'Saisies à finir', aide: 'Candidatures reçues hors du portail', ...borner(await this.saisies.nombreAFinir(personne.id)), lien: '/saisie' });
    if (personne.roles.some((role) => role === 'INSTRUCTEUR' || role === 'VALIDEUR')) cartes.push({ code: 'courriels-refuses', titre: 'Courriels refusés', aide: 'Une boîte les a rejetés : joignez la personne autrement', ...borner(await this.refuses.compter(vides.perimetre, COMPTE_MAX + 1)), lien: '/courriels-refuses' });
    cartes.push(...await this.siennes.executer(personne));
    return { cartes, activite: await this.activite.recente(vides.perimetre) };
  }

  private async sansNouvelles(personne: Personne): Promise<number> {
    const { alerteJours } = await this.notifications.reglages();
    return (await this.notifications.sansNouvelles(personne, ajouterJours(this.horloge.aujourdhui(), -alerteJours))).length;
  }
}

/** Un nombre compté jusqu’à 1 000 ; au-delà, « plus de 1 000 ». */
const borner = (compte: number): Pick<CarteTache, 'nombre' | 'plus'> => ({ nombre: Math.min(compte, COMPTE_MAX), plus: compte > COMPTE_MAX });

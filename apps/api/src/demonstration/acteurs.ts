import type { INestApplicationContext } from '@nestjs/common';
import { PORTEUSES } from '@maillage/exemples';
import { NATURES_LETTRE } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { CompteRepository } from '../compte/compte.repository.ts';
import { condenserMotDePasse } from '../compte/mot-de-passe.ts';
import { DelegationRepository } from '../delegation/delegation.repository.ts';
import { ConsentementRepository } from '../notification-acte/consentement.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { Hasard } from '../hasard.ts';
import type { Horloge } from '../horloge.ts';
import { type CompteDemonstration, COMPTES, MOT_DE_PASSE } from './comptes.ts';

/** L’arrêté inventé sous lequel la signataire de la démonstration signe. */
const DELEGATION = { numero: '2022-118 (démonstration)', arreteLe: '2022-06-20', publieLe: '2022-06-27', du: '2022-07-01', au: null, plafondCentimes: 15_000_000, natures: NATURES_LETTRE } as const;

type Compte = Omit<CompteDemonstration, 'presentation'>;

/** Les instructeurs des autres départements ; la page de connexion ne les montre pas. */
const AUTRES_INSTRUCTEURS: readonly Compte[] = [
  { courriel: 'instructeur-charentes@demo.test', prenom: 'Sylvie', nom: 'Pelletier', fonction: 'Chargée de mission tiers-lieux', roles: ['INSTRUCTEUR'], departements: ['16', '17', '79', '86'] },
  { courriel: 'instructeur-landes@demo.test', prenom: 'Mathieu', nom: 'Lartigau', fonction: 'Chargé de mission tiers-lieux', roles: ['INSTRUCTEUR'], departements: ['40', '47', '64'] },
  { courriel: 'instructeur-limousin@demo.test', prenom: 'Céline', nom: 'Roudier', fonction: 'Chargée de mission tiers-lieux', roles: ['INSTRUCTEUR'], departements: ['19', '23', '24'] },
];

const autresPorteurs = (): readonly Compte[] => PORTEUSES
  .filter(({ courriel }) => !COMPTES.some((compte) => compte.courriel === courriel))
  .map(({ courriel, representant }) => ({ courriel, ...representant, roles: ['PORTEUR'], departements: [] }));

export type Acteurs = (courriel: string) => Personne;

/** Crée toutes les personnes de la démonstration et rend de quoi les retrouver par leur adresse. */
export async function creerActeurs(app: INestApplicationContext, horloge: Horloge): Promise<Acteurs> {
  const [base, comptes, hasard] = [app.get(DataSource), app.get(CompteRepository), app.get(Hasard)];
  const motDePasse = await condenserMotDePasse(MOT_DE_PASSE);
  const creeLe = horloge.maintenant();
  const personnes = new Map<string, Personne>();
  await base.transaction(async (tx) => {
    for (const { courriel, prenom, nom, fonction, roles, departements } of [...COMPTES, ...AUTRES_INSTRUCTEURS, ...autresPorteurs()]) {
      const id = hasard.uuid();
      await comptes.creer(tx, { id, courriel, prenom, nom, fonction, roles, departements, motDePasse, verifieLe: creeLe, creeLe });
      if (roles.includes('PORTEUR')) await app.get(ConsentementRepository).donner(tx, id, creeLe);
      personnes.set(courriel, { id, nom: `${prenom} ${nom}`, courriel, roles, departements, deports: [] });
    }
  });
  const signataire = personnes.get('signataire@demo.test')!;
  await base.transaction((tx) => app.get(DelegationRepository).ajouter(tx, { ...DELEGATION, id: hasard.uuid(), compteId: signataire.id, creeePar: personnes.get('admin@demo.test')!.id, creeeLe: creeLe }));
  return (courriel) => personnes.get(courriel) ?? manque(courriel);
}

const manque = (courriel: string): never => { throw new RangeError(`Aucun compte de démonstration « ${courriel} ».`); };

const SECONDE_GIRONDE = 3;

/** L’instructeur d’un département ; un dossier de Gironde sur trois va au second. */
export function instructeurDe(departement: string, rang: number): string {
  if (departement === '33') return rang % SECONDE_GIRONDE === 0 ? 'instructeur-33-bis@demo.test' : 'instructeur-33@demo.test';
  if (departement === '87') return 'instructeur-87@demo.test';
  const trouve = AUTRES_INSTRUCTEURS.find(({ departements }) => departements.includes(departement));
  return trouve?.courriel ?? manque(`instructeur du ${departement}`);
}

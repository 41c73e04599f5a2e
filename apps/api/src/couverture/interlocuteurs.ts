import type { Interlocuteur } from '@maillage/contrats';
import type { Executeur } from '../base/requetes.ts';
import { NOMS_DEPARTEMENTS } from './departements.ts';
import { chargesDeMission, epciDeLaCommune, interlocuteursConfirmes } from './interlocuteurs.repository.ts';

/**
 * À qui parler d’un projet dans cette commune : les chargés de mission de la Région, l’intercommunalité, le département, la Coopérative.
 * Sans coordonnées confirmées par l’administration (paramètre « interlocuteurs »), l’organisme est nommé et marqué à confirmer. Vide hors de la région.
 */
export async function interlocuteursPour(base: Executeur, { code, departement }: { readonly code: string; readonly departement: string }): Promise<readonly Interlocuteur[]> {
  const nomDuDepartement = NOMS_DEPARTEMENTS[departement];
  if (!nomDuDepartement) return [];
  const [confirmes, charges, epci] = [await interlocuteursConfirmes(base), await chargesDeMission(base, departement), await epciDeLaCommune(base, code)];
  const organisme = (role: Interlocuteur['role'], libelle: string, nom: string, coordonnees: { nom?: string; courriel?: string; telephone?: string } | undefined): Interlocuteur =>
    ({ role, libelle, nom: coordonnees?.nom ?? nom, courriel: coordonnees?.courriel ?? null, telephone: coordonnees?.telephone ?? null, aConfirmer: coordonnees === undefined });
  return [
    ...charges.map(({ nom, courriel }): Interlocuteur => ({ role: 'charge-de-mission', libelle: 'Chargé de mission de la Région', nom, courriel, telephone: null, aConfirmer: false })),
    ...(epci?.epci ? [organisme('epci', 'Intercommunalité', epci.epciNom ?? `EPCI ${epci.epci}`, confirmes.epcis?.[epci.epci])] : []),
    organisme('departement', 'Département', `Conseil départemental (${nomDuDepartement})`, confirmes.departements?.[departement]),
    organisme('cooperative', 'Réseau régional des tiers-lieux', 'La Coopérative Tiers-Lieux', confirmes.cooperative),
  ];
}

import { Courriel, Facultatif, Telephone, Texte } from './valider.ts';

/** PUT /api/instruction/interlocuteurs/:cle : à qui s’adresser dans cet organisme. Un champ vide n’est pas publié. */
export class CoordonneesDto {
  @Facultatif() @Texte(160, 'Indiquez un nom ou un service.') nom?: string;
  @Facultatif() @Courriel() courriel?: string;
  @Facultatif() @Telephone() telephone?: string;
}

/** Un organisme que le public voit à côté du résultat de son test. `cle` : `cooperative`, `departement-33` ou `epci-` suivi du Siren. */
export type OrganismeInterlocuteur = {
  readonly cle: string;
  readonly role: 'cooperative' | 'departement' | 'epci';
  readonly nom: string;
  readonly departements: readonly string[];
  /** Nulles : rien n’est confirmé, l’organisme se publie « à confirmer ». */
  readonly coordonnees: { readonly nom?: string; readonly courriel?: string; readonly telephone?: string } | null;
};

/** GET /api/instruction/interlocuteurs. Les chargés de mission sont les instructeurs en fonction : ils se règlent par leur compte. */
export type ReglageInterlocuteurs = {
  readonly version: number;
  readonly organismes: readonly OrganismeInterlocuteur[];
  readonly charges: readonly { readonly departement: string; readonly nomDepartement: string; readonly personnes: readonly { readonly nom: string; readonly courriel: string }[] }[];
};

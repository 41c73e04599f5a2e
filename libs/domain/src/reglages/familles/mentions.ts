import { LETTRES } from '../../editions/commun/lettres.ts';
import type { Lettres } from '../../reglement/reglement.ts';
import type { ChampSimple, SchemaReglage } from '../schema.ts';

/** Ce que la Région règle une fois pour tous ses actes ; remplace les mentions « à confirmer » de l’édition. */
export type MentionsReglees = {
  readonly lieu: string;
  readonly direction: string;
  readonly adresse: readonly string[];
  readonly contact: Lettres['contact']['valeur'];
  readonly tribunal: Lettres['tribunal']['valeur'];
  readonly recoursGracieux: Lettres['recoursGracieux']['valeur'];
  readonly cada: Lettres['cada']['valeur'];
};

const { contact, tribunal, recoursGracieux, cada } = LETTRES;
const texte = (nom: string, libelle: string, requis: string, max = 200): ChampSimple => ({ genre: 'texte', nom, libelle, requis, max });
const adresse = texte('adresse', 'Adresse postale', 'Indiquez l’adresse postale.', 300);

export const MENTIONS: SchemaReglage<MentionsReglees> = {
  titre: 'Mentions des lettres et des actes',
  source: 'Aucun texte publié ne donne ces coordonnées : elles restent « à confirmer » jusqu’à ce que la Région les règle. La compétence du tribunal suit le siège de l’autorité (code de justice administrative).',
  effet: 'Les lettres et les actes établis ensuite les impriment ; ceux qui sont déjà figés, visés ou signés n’en changent pas.',
  defaut: { lieu: 'Bordeaux', direction: contact.valeur.service, adresse: [contact.valeur.adresse], contact: contact.valeur, tribunal: tribunal.valeur, recoursGracieux: recoursGracieux.valeur, cada: cada.valeur },
  champs: [
    { ...texte('lieu', 'Fait à', 'Indiquez la ville d’où partent les lettres.', 80), aide: 'La ville qui précède la date.' },
    { ...texte('direction', 'Direction', 'Indiquez la direction qui écrit.'), aide: 'Imprimée sous le nom de la Région.' },
    { genre: 'lignes', nom: 'adresse', libelle: 'Adresse de l’expéditeur', aide: 'Une ligne d’adresse par ligne, quatre au plus.', nombre: 4, max: 100, requis: 'Indiquez l’adresse de l’expéditeur.' },
    { genre: 'groupe', nom: 'contact', libelle: 'Service chargé des tiers-lieux', aide: 'Chaque lettre nomme le service à joindre (article L111-2 du code des relations entre le public et l’administration).', champs: [
      texte('service', 'Nom du service', 'Indiquez le nom du service.'), adresse, { genre: 'courriel', nom: 'courriel', libelle: 'Courriel' }, { genre: 'telephone', nom: 'telephone', libelle: 'Téléphone' },
    ] },
    { genre: 'groupe', nom: 'tribunal', libelle: 'Tribunal administratif', aide: 'Imprimé dans les voies de recours.', champs: [texte('nom', 'Nom', 'Indiquez le nom du tribunal.'), adresse, texte('teleservice', 'Téléservice', 'Indiquez le téléservice de recours.')] },
    { genre: 'groupe', nom: 'recoursGracieux', libelle: 'Recours gracieux', champs: [texte('destinataire', 'Destinataire', 'Indiquez à qui le recours gracieux s’adresse.'), adresse] },
    { genre: 'groupe', nom: 'cada', libelle: 'Accès aux documents administratifs', champs: [texte('nom', 'Nom', 'Indiquez le nom de la commission.'), adresse] },
  ],
};

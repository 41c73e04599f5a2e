import 'reflect-metadata/lite';
import { Choix, Texte } from '../valider.ts';

/** POST /api/instruction/dossiers/:id/signalements → 204 ; un second signalement du même point remplace la note. */
export class SignalementDto {
  @Choix(['champ', 'piece'], 'Dites ce que vous signalez : un champ ou une pièce.') cible!: 'champ' | 'piece';
  @Texte(120, 'Dites quel champ ou quelle pièce.') code!: string;
  @Texte(200, 'Nommez le point signalé.') libelle!: string;
  @Texte(500, 'Dites ce qui est à vérifier.') note!: string;
}

/** Un point à vérifier ; il pré-remplit la prochaine demande de compléments. */
export type Signalement = { readonly id: string; readonly cible: 'champ' | 'piece'; readonly code: string; readonly libelle: string; readonly note: string; readonly par: string; readonly le: string };

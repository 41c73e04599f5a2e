import { enFrancais, type Jour } from '../temps/jour.ts';

type Rendez = { readonly le: Jour; readonly heure: string | null; readonly lieu: string };

/** La convocation d’un membre : ni dossier, ni montant, ni nom de structure dans un courriel. */
export const messageConvocation = ({ le, heure, lieu }: Rendez) => ({
  objet: `Convocation au comité « Tiers-lieux » du ${enFrancais(le)}`,
  paragraphes: [
    `Vous êtes convié au comité de sélection « Tiers-lieux » le ${enFrancais(le)}${heure ? ` à ${heure.replace(':', ' h ')}` : ''}. Lieu : ${lieu}.`,
    'L’ordre du jour vous attend dans votre espace. Si vous avez un intérêt dans un projet, ne le lisez pas plus avant : déclarez-le, et le dossier ne vous sera plus ouvert.',
  ],
});

import { anomalieDelais, type DelaisCommission, DELAIS_COMMISSION } from '../../commission/calendrier.ts';
import type { ChampSimple, SchemaReglage } from '../schema.ts';

export type ReglagesDesCommissions = DelaisCommission & { readonly deportsComptent: boolean };

const avant = (nom: string, libelle: string, aide: string): ChampSimple => ({ genre: 'nombre', nom, libelle, aide, min: 0, max: 120, unite: 'jours avant la séance' });

export const COMMISSION: SchemaReglage<ReglagesDesCommissions> = {
  titre: 'Séances de la commission permanente',
  source: 'Délais d’usage à confirmer ; douze jours francs d’envoi par analogie avec l’assemblée (article L4132-18 du code général des collectivités territoriales). Le compte des déports dans le quorum dépend du règlement intérieur.',
  effet: 'Les séances préparées ensuite partent de ces valeurs ; le secrétariat peut encore les changer séance par séance. Une séance déjà préparée garde les siennes.',
  defaut: { ...DELAIS_COMMISSION, deportsComptent: true },
  champs: [
    avant('depot', 'Dépôt des rapports', 'Dernier jour où l’instruction dépose ses rapports.'),
    avant('visas', 'Visas des rapports', 'Dernier jour des visas.'),
    avant('envoi', 'Envoi aux élus', 'Dernier jour de l’envoi du dossier de séance.'),
    { genre: 'oui-non', nom: 'deportsComptent', libelle: 'Un élu déporté reste compté dans le quorum', aide: 'Il ne débat ni ne vote dans les deux cas.' },
  ],
  controler: (delais) => {
    const message = anomalieDelais(delais);
    return message ? [{ chemin: 'visas', message }] : [];
  },
};

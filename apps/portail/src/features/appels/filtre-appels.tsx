import { Choix } from '@maillage/ui';
import type { StatutAppel } from '@maillage/contrats';

type Filtre = StatutAppel | 'tous';

/** Restreint la liste aux appels d’un statut. */
export const FiltreAppels = ({ filtre, onFiltre }: { readonly filtre: Filtre; readonly onFiltre: (filtre: Filtre) => void }) => (
  <Choix<Filtre> name="filtre" libelle="Afficher" enLigne value={filtre} onChange={onFiltre} options={[{ valeur: 'tous', libelle: 'Tous' }, { valeur: 'ouvert', libelle: 'Ouverts' }, { valeur: 'a-venir', libelle: 'À venir' }, { valeur: 'clos', libelle: 'Clos' }]} />
);

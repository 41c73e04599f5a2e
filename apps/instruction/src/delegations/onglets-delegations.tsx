import { Onglets } from '@maillage/ui';

const PAGES = [
  { code: 'arretes', libelle: 'Arrêtés de délégation', lien: '/delegations' },
  { code: 'absences', libelle: 'Absences et suppléances', lien: '/delegations/absences' },
] as const;

/** Les deux pages de qui signe et de qui supplée. */
export const OngletsDelegations = ({ courant }: { readonly courant: (typeof PAGES)[number]['code'] }) =>
  <Onglets nom="Délégations" onglets={PAGES.map(({ code, libelle, lien }) => ({ libelle, lien, courant: code === courant }))} />;

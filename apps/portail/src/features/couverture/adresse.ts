/** Ce que montre la page, tout entier dans son adresse : la date, le territoire, ce que l’on cherche, ce que l’on a choisi. */
export type Vue = {
  readonly le: string;
  readonly departement: string;
  readonly epci: string;
  readonly classe: string;
  readonly q: string;
  readonly commune: string;
  readonly tri: Tri;
  readonly page: number;
};

export const TRIS = ['nom', '-nom', 'population', '-population', 'temps', '-temps'] as const;
export type Tri = (typeof TRIS)[number];
export const TRI_PAR_DEFAUT: Tri = '-population';

const MOTIFS = { le: /^\d{4}-\d{2}-\d{2}$/, departement: /^\d[\dAB]$/, epci: /^\d{9}$/, classe: /^(couverte|a-verifier|non-couverte)$/, commune: /^(\d{2}|2[AB])\d{3}$/ };

/** Lit l’adresse ; ce qui n’a pas de sens est oublié. */
export function lireVue(adresse: URLSearchParams): Vue {
  const lire = (nom: keyof typeof MOTIFS) => { const valeur = adresse.get(nom) ?? ''; return MOTIFS[nom].test(valeur) ? valeur : ''; };
  const page = Number(adresse.get('page'));
  return {
    le: lire('le'), departement: lire('departement'), epci: lire('epci'), classe: lire('classe'), commune: lire('commune'),
    q: (adresse.get('q') ?? '').trim().slice(0, 60),
    tri: TRIS.find((tri) => tri === adresse.get('tri')) ?? TRI_PAR_DEFAUT,
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** Écrit l’adresse d’une vue, la plus courte possible. */
export function ecrireVue(vue: Vue): string {
  const adresse = new URLSearchParams();
  for (const nom of ['le', 'departement', 'epci', 'classe', 'q', 'commune'] as const) if (vue[nom]) adresse.set(nom, vue[nom]);
  if (vue.tri !== TRI_PAR_DEFAUT) adresse.set('tri', vue.tri);
  if (vue.page > 1) adresse.set('page', String(vue.page));
  return adresse.toString();
}

/** Une autre vue de la page : changer ce que l’on cherche ramène à la première page. */
export const versVue = (vue: Vue, changement: Partial<Vue>): string => {
  const suite = ecrireVue({ ...vue, page: 1, ...changement });
  return suite ? `/couverture?${suite}` : '/couverture';
};

/** Les filtres que l’API connaît, pour lire et pour exporter. */
export function filtresApi({ le, departement, epci }: Pick<Vue, 'le' | 'departement' | 'epci'>): string {
  const filtres = new URLSearchParams(Object.entries({ le, departement, epci }).filter(([, valeur]) => valeur));
  return filtres.size > 0 ? `?${filtres}` : '';
}

import type { CritereInstruit, DossierAgent, FaitDto } from '@maillage/contrats';
import type { CritereCorrigeable } from '@maillage/domain';

type Depart = Partial<Omit<FaitDto, 'contrats'>> & { readonly code: CritereCorrigeable; contrats?: NonNullable<FaitDto['contrats']> };

/** D’où part la saisie : le fait déjà établi, sinon ce que le dépôt déclarait. */
export function departDuFait({ depot: { contenu } }: Pick<DossierAgent, 'depot'>, { code, fait }: Pick<CritereInstruit, 'code' | 'fait'>): Depart {
  const { projet = {}, structure = {} } = contenu;
  const valeur = fait?.valeur ?? {};
  const depart = { code: code as CritereCorrigeable, motif: fait?.motif ?? '' };
  switch (depart.code) {
    case 'anciennete-3-ans': return { ...depart, activiteDepuis: valeur.activiteDepuis ?? projet.activiteDepuis ?? '' };
    case 'emploi-0-5-etp': return { ...depart, contrats: valeur.contrats?.map(({ fin, ...contrat }) => ({ ...contrat, fin: fin ?? '' })) ?? projet.contrats ?? [] };
    case 'collectif-utilisateurs': {
      const etabli = valeur.collectif === undefined ? null : valeur.collectif ?? { forme: 'aucun' as const, justifie: false };
      return { ...depart, collectif: etabli ?? { forme: structure.collectif ?? 'aucun', justifie: false } };
    }
    case 'implantation-regionale': return { ...depart, etablissementDansLaRegion: valeur.etablissementDansLaRegion ?? structure.etablissementDansLaRegion };
    case 'carte-regionale': return { ...depart, surCarteRegionale: valeur.surCarteRegionale ?? projet.surCarteRegionale };
  }
}

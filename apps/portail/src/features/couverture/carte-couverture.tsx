import { useQuery } from '@tanstack/react-query';
import { CarteTerritoire, type CommuneCarte, type PointCarte } from '@maillage/ui';
import type { CommuneCouverte, CouvertureRegion } from '@maillage/contrats';
import { useMemo } from 'react';
import { useConfiguration } from '../../api/session.ts';
import { CLASSES, ORDRE } from './classes.ts';
import { tiersLieux } from './requetes.ts';

type Proprietes = { readonly donnees: CouvertureRegion; readonly communes: readonly CommuneCouverte[]; readonly projets: boolean; readonly choisie: string; readonly vue: string; readonly onChoisir: (code: string) => void };

/** Les communes du tableau, par classe, avec les lieux qui comptent ; les projets du registre seulement au jour même. */
export function CarteCouverture({ donnees, communes, projets, choisie, vue, onChoisir }: Proprietes) {
  const fond = useConfiguration()?.fondCarte ?? undefined;
  const registre = useQuery({ ...tiersLieux, enabled: projets }).data;
  const points = useMemo(() => communes.flatMap(({ code, nom, classe, lon, lat }): CommuneCarte[] => (lon === null || lat === null ? [] : [{ cle: code, nom, marque: CLASSES[classe].marque, lon, lat }])), [communes]);
  const lieux = useMemo(() => [
    ...(projets ? registre ?? [] : []).flatMap(({ id, nom, communeNom, statut, lon, lat }): PointCarte[] => (statut !== 'en-projet' || lon === null || lat === null ? [] : [{ cle: id, nom, detail: `${communeNom}, en projet`, forme: 'projet', lon, lat }])),
    ...donnees.lieux.flatMap(({ id, nom, communeNom, certain, lon, lat }): PointCarte[] => (lon === null || lat === null ? [] : [{ cle: id, nom, detail: `${communeNom}${certain ? '' : ', à vérifier'}`, forme: 'ouvert', lon, lat }])),
  ], [donnees.lieux, projets, registre]);
  const legende = [
    ...ORDRE.map((classe) => ({ forme: CLASSES[classe].marque, libelle: `Commune ${CLASSES[classe].libelle.toLocaleLowerCase('fr-FR')}` })),
    { forme: 'ouvert' as const, libelle: 'Tiers-lieu ouvert' },
    ...(lieux.some(({ forme }) => forme === 'projet') ? [{ forme: 'projet' as const, libelle: 'Tiers-lieu en projet' }] : []),
  ];
  return <CarteTerritoire titre="Carte des communes à moins de 20 minutes d’un tiers-lieu ouvert" communes={points} lieux={lieux} choisie={choisie || null} onChoisir={onChoisir} legende={legende} vue={vue} fond={fond} />;
}

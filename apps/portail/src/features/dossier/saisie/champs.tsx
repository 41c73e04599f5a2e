import type { ComponentProps } from 'react';
import { Case, Cases, ChampDate, ChampMontant, ChampNombre, ChampTexte, Choix, ListeDeroulante, OuiNon, useChamp, ZoneTexte } from '@maillage/ui';

/** Les champs de `libs/ui` branchés sur le formulaire qui les entoure : il suffit de leur chemin. */
type Sans<C extends (...proprietes: never[]) => unknown> = Omit<Parameters<C>[0], 'value' | 'onChange' | 'onBlur' | 'ref' | 'erreur'>;

export const SaisieTexte = (p: Omit<ComponentProps<typeof ChampTexte>, 'value' | 'onChange' | 'ref' | 'erreur'>) => <ChampTexte {...p} {...useChamp(p.name)} />;
export const SaisieLongue = (p: Omit<ComponentProps<typeof ZoneTexte>, 'value' | 'onChange' | 'ref' | 'erreur'>) => <ZoneTexte {...p} {...useChamp(p.name)} />;
export const SaisieListe = (p: Omit<ComponentProps<typeof ListeDeroulante>, 'value' | 'onChange' | 'ref' | 'erreur'>) => <ListeDeroulante {...p} {...useChamp(p.name)} />;
export const SaisieDate = (p: Sans<typeof ChampDate>) => <ChampDate {...p} {...useChamp(p.name)} />;
export const SaisieMontant = (p: Sans<typeof ChampMontant>) => <ChampMontant {...p} {...useChamp(p.name)} />;
export const SaisieNombre = (p: Sans<typeof ChampNombre>) => <ChampNombre {...p} {...useChamp(p.name)} />;
export const SaisieOuiNon = (p: Sans<typeof OuiNon>) => <OuiNon {...p} {...useChamp(p.name)} />;
export const SaisieChoix = (p: Sans<typeof Choix<string>>) => <Choix {...p} {...useChamp(p.name)} />;
export const SaisieCases = (p: Sans<typeof Cases<string>>) => <Cases {...p} {...useChamp(p.name)} />;
export const SaisieCase = (p: Sans<typeof Case>) => <Case {...p} {...useChamp(p.name)} />;

import { LOGO_MAILLAGE } from '../mise-en-page/logo.ts';
import type { DonneesBottin, LieuDuBottin } from './donnees-bottin.ts';

const ACTIVITES = [['Bureaux partagés'], ['Bureaux partagés', 'Fablab'], ['Ateliers artisanaux'], ['Terres agricoles', 'Bureaux partagés'], []] as const;

/** Des lieux inventés ; le nom le plus long, une adresse absente, un site à rallonge, deux lieux dans une commune. */
const lieu = (rang: number): LieuDuBottin => ({
  commune: `Commune-sur-Exemple ${Math.floor(rang / 2) + 1}`,
  nom: rang % 9 === 4 ? 'La Manufacture coopérative des savoir-faire partagés du pays d’Exemple et de ses vallées' : `L’Atelier no ${rang + 1} de l’Œuvre commune`,
  adresse: rang % 5 === 3 ? null : `${rang + 1} bis, rue de l’Ancienne-Gare, 00000 Exemple`,
  site: rang % 3 === 0 ? `https://www.exemple.test/un-tiers-lieu-parmi-d-autres/numero-${rang + 1}/` : null,
  activites: ACTIVITES[rang % ACTIVITES.length]!,
});

export const bottin: DonneesBottin = {
  gabarit: 'bottin.v1', le: '2026-11-20', territoire: 'Nouvelle-Aquitaine', editeur: { nom: 'Région d’Exemple', logo: LOGO_MAILLAGE },
  source: 'registre régional des tiers-lieux, tenu par la Région et la Coopérative Tiers-Lieux', annuaire: 'https://maillage.exemple.test/annuaire',
  departements: [
    { code: '16', nom: 'Charente', lieux: [lieu(0)] },
    { code: '33', nom: 'Gironde', lieux: Array.from({ length: 48 }, (_vide, rang) => lieu(rang)) },
    { code: '87', nom: 'Haute-Vienne', lieux: Array.from({ length: 14 }, (_vide, rang) => lieu(rang + 60)) },
  ],
};

import { REGLAGES_NOTIFICATION } from '../../notification-acte/preuve.ts';
import type { SchemaReglage } from '../schema.ts';

export type DelaisNotification = { readonly presomptionJours: number; readonly alerteJours: number };

export const NOTIFICATION: SchemaReglage<DelaisNotification> = {
  titre: 'Notification des décisions',
  source: 'Présomption de réception : article R112-20 du code des relations entre le public et l’administration, à confirmer par le service juridique. L’alerte est un usage du service.',
  effet: 'La présomption se fige avec chaque lettre notifiée : un changement ne touche que les suivantes, et aucune date de recours déjà ouverte. L’alerte, elle, suit le nouveau délai dès demain.',
  defaut: { ...REGLAGES_NOTIFICATION },
  champs: [
    { genre: 'nombre', nom: 'presomptionJours', libelle: 'Présomption de réception en ligne', aide: 'Jours sans consultation au bout desquels une lettre notifiée en ligne est réputée reçue.', min: 1, max: 60, unite: 'jours' },
    { genre: 'nombre', nom: 'alerteJours', libelle: 'Alerte sans nouvelles', aide: 'Jours après l’envoi au bout desquels l’instruction est prévenue qu’une lettre n’est pas lue, ou qu’un avis de réception manque.', min: 1, max: 60, unite: 'jours' },
  ],
  controler: ({ presomptionJours, alerteJours }) => alerteJours < presomptionJours ? [] : [{ chemin: 'alerteJours', message: 'L’alerte vient avant la présomption : choisissez un nombre de jours plus petit.' }],
};

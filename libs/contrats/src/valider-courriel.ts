import { IsEmail, IsString, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { applyDecorators } from './decorateurs.ts';
import { epurer } from './epurer.ts';

/** À part des autres contrôles : celui des adresses est lourd, et seules les pages qui en saisissent une le chargent. */
export const Courriel = (requis = 'Saisissez une adresse électronique valide, par exemple : nom@domaine.fr.') => applyDecorators(
  Transform(({ value }) => typeof value === 'string' ? String(epurer(value)).toLowerCase() : value),
  IsEmail({}, { message: requis }), MaxLength(254, { message: '254 caractères au plus.' }), IsString({ message: requis }),
);

import { FiltresDossiersDto } from '@maillage/contrats';
import { perimetre, type Personne } from '../../droits/personne.ts';
import { lireCurseur } from './curseur.ts';
import type { Criteres } from './liste.repository.ts';

/** Les filtres de l’adresse, contrôlés, dans le périmètre de la personne. */
export const criteresDe = (personne: Personne, f: FiltresDossiersDto): Criteres => ({
  perimetre: perimetre(personne),
  q: f.q?.trim() || null, etats: f.etat ? f.etat.split(',') : [], issue: f.issue || null, appel: f.appel || null, volet: f.volet || null, departement: f.departement || null,
  suivi: f.suivi || null, etiquette: f.etiquette || null, coches: f.coches ? f.coches.split(',') : [],
  instructeur: f.instructeur === 'moi' ? personne.id : f.instructeur || null,
  montantMin: f.montantMin ? Number(f.montantMin) : null, montantMax: f.montantMax ? Number(f.montantMax) : null, deposeDu: f.deposeDu || null, deposeAu: f.deposeAu || null,
  tri: f.tri || 'depose', sens: f.sens || 'desc', apres: lireCurseur(f.apres), taille: Number(f.taille || 25),
});

export const criteresVides = (personne: Personne): Criteres => criteresDe(personne, new FiltresDossiersDto());

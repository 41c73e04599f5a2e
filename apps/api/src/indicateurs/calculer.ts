import { Injectable } from '@nestjs/common';
import type { DelaiEtape, Indicateurs } from '@maillage/contrats';
import { ajouterMois, delaiConstate, ecartEnJours, ETATS_AGENT, ETATS_ATTRIBUABLES, type Etat, type Jour, MOIS_COMPARABLES } from '@maillage/domain';
import { perimetre, type Personne } from '../droits/personne.ts';
import { Horloge } from '../horloge.ts';
import { type Etapes, IndicateursRepository } from './indicateurs.repository.ts';

type Passage = Pick<DelaiEtape, 'code' | 'libelle'> & { readonly de: keyof Omit<Etapes, 'complete'>; readonly a: keyof Omit<Etapes, 'complete'> };

const PASSAGES: readonly Passage[] = [
  { code: 'completude', libelle: 'Du dépôt au dossier complet', de: 'depose', a: 'complet' },
  { code: 'instruction', libelle: 'Du dossier complet à la proposition', de: 'complet', a: 'propose' },
  { code: 'decision', libelle: 'De la proposition à la délibération', de: 'propose', a: 'decide' },
  { code: 'notification', libelle: 'De la délibération à la notification', de: 'decide', a: 'notifie' },
  { code: 'total', libelle: 'Du dépôt à la notification', de: 'depose', a: 'notifie' },
];

/** Délais, stock et compléments, pour ce que la personne peut voir. */
@Injectable()
export class CalculerIndicateurs {
  constructor(private readonly depot: IndicateursRepository, private readonly horloge: Horloge) {}

  async executer(personne: Personne): Promise<Indicateurs> {
    const vu = perimetre(personne);
    const [etapes, stock] = await Promise.all([this.depot.etapes(vu, ajouterMois(this.horloge.aujourdhui(), -MOIS_COMPARABLES)), this.depot.stock(vu)]);
    const parEtat = totaux(stock, ({ etat }) => etat);
    const enCours = totaux(stock.filter(({ etat }) => ETATS_ATTRIBUABLES.includes(etat)), ({ departement }) => departement ?? 'non indiqué');
    return {
      delais: PASSAGES.map(({ code, libelle, de, a }) => ({ code, libelle, delai: delaiConstate(etapes.flatMap((une) => duree(une[de], une[a]))) })),
      stock: (Object.keys(ETATS_AGENT) as Etat[]).flatMap((etat) => (parEtat.has(etat) ? [{ etat, libelle: ETATS_AGENT[etat].libelle, nombre: parEtat.get(etat)! }] : [])),
      departements: [...enCours].map(([departement, nombre]) => ({ departement, nombre })).sort((a, b) => a.departement.localeCompare(b.departement, 'fr')),
      complements: { deposes: etapes.length, demandes: etapes.filter(({ complete }) => complete).length },
    };
  }
}

/** Une étape sautée, ou rejouée dans le désordre, ne se mesure pas. */
const duree = (de: Jour | null, a: Jour | null): readonly number[] => (de !== null && a !== null && a >= de ? [ecartEnJours(de, a)] : []);

function totaux<L extends { readonly nombre: number }, C extends string>(lignes: readonly L[], cle: (ligne: L) => C): ReadonlyMap<C, number> {
  const sommes = new Map<C, number>();
  for (const ligne of lignes) sommes.set(cle(ligne), (sommes.get(cle(ligne)) ?? 0) + ligne.nombre);
  return sommes;
}

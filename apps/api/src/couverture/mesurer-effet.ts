import { Injectable } from '@nestjs/common';
import { type Effet, effetDe, jourAParis, jumeauxParmi, mesurerColonne, type Point, recouvrement } from '@maillage/domain';
import type { DossierVoisin, EffetDossier } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { couvre, perimetre, type Personne } from '../droits/personne.ts';
import { communeActuelle } from '../territoire/communes.repository.ts';
import { situerProjet } from '../territoire/situer-projet.ts';
import { type CouvertureLue, LireCouverture } from './lire-couverture.ts';
import { nombre } from './phrases.ts';
import { type ProjetVoisin, projetsVoisins } from './projets.repository.ts';

/** L’effet d’une création sur la couverture, au jour de son dépôt, et les dossiers qui la recoupent. */
@Injectable()
export class MesurerEffet {
  constructor(private readonly base: DataSource, private readonly couverture: LireCouverture) {}

  async executer(personne: Personne, dossier: DossierLu): Promise<EffetDossier> {
    const le = jourAParis(dossier.deposeLe!);
    const { projet, structure } = dossier.depot!.contenu;
    if (dossier.volet !== 'creation') return sansEffet('autre-volet', le, 'L’effet sur la couverture ne se mesure que pour une création.');
    const commune = dossier.communeCode ? await communeActuelle(this.base, dossier.communeCode) : null;
    const { point } = situerProjet(projet?.position, commune);
    if (!point) return sansEffet('sans-position', le, 'Le projet n’est pas situé : placez-le sur la carte pour mesurer son effet.');

    const lue = await this.couverture.au(le, structure?.siret);
    const voisins = await projetsVoisins(this.base, dossier.id, dossier.appelId);
    const effet = effetAu(lue, dossier.id, point);
    const vus = perimetre(personne);
    const presenter = (voisin: ProjetVoisin) => decrire(voisin, couvre(vus, voisin));
    return {
      etat: 'calcule', le, reference: lue.reference,
      nouvellementCouverts: effet.nouvellementCouverts, dejaCouverts: effet.dejaCouverts, aVerifier: effet.aVerifier,
      communes: effet.communes.map((une) => ({ ...une, nom: lue.communes.find(({ code }) => code === une.code)!.nom })),
      memeSeance: voisins.filter(({ memeSeance }) => memeSeance).map((voisin) => ({ ...presenter(voisin), habitantsCommuns: communs(lue, effet, voisin) })).sort((a, b) => b.habitantsCommuns - a.habitantsCommuns),
      jumeaux: jumeauxDe(lue, dossier.id, point, voisins).map(({ voisin, ...proximite }) => ({ ...presenter(voisin), ...proximite })),
      phrase: phrase(effet),
    };
  }
}

const effetAu = ({ minima, mesurer }: CouvertureLue, id: string, point: Point): Effet => effetDe(minima, mesurerColonne(minima.territoire, { id, point }, mesurer));

function communs(lue: CouvertureLue, effet: Effet, voisin: ProjetVoisin): number {
  const point = pointDuProjet(voisin);
  return point ? recouvrement(effet, effetAu(lue, voisin.id, point)) : 0;
}

function jumeauxDe({ mesurer }: CouvertureLue, id: string, point: Point, voisins: readonly ProjetVoisin[]) {
  const parId = new Map(voisins.map((voisin) => [voisin.id, voisin]));
  return voisins.flatMap((voisin) => jumeauxParmi([{ id, point }, { id: voisin.id, point: pointDuProjet(voisin) }], mesurer))
    .sort((a, b) => a.secondes - b.secondes)
    .map(({ a, b, ...proximite }) => ({ voisin: parId.get(a === id ? b : a)!, ...proximite }));
}

const pointDuProjet = ({ siteLon, siteLat, ...bourg }: ProjetVoisin): Point | null =>
  situerProjet(siteLon === null || siteLat === null ? null : { lon: siteLon, lat: siteLat }, bourg).point;

/** Hors de son périmètre, un agent n’apprend d’un dossier que sa commune et qui l’instruit : assez pour se parler (décision 0012). */
function decrire({ id, numero, nom, etat, communeNom, instructeurNom, instructeurCourriel }: ProjetVoisin, visible: boolean): DossierVoisin {
  const instructeur = instructeurNom && instructeurCourriel ? { nom: instructeurNom, courriel: instructeurCourriel } : null;
  return visible ? { visible, id, numero, nom, etat, communeNom, instructeur } : { visible, id: null, numero: null, nom: null, etat: null, communeNom, instructeur };
}

const sansEffet = (etat: 'autre-volet' | 'sans-position', le: EffetDossier['le'], texte: string): EffetDossier =>
  ({ etat, le, reference: null, nouvellementCouverts: 0, dejaCouverts: 0, aVerifier: 0, communes: [], memeSeance: [], jumeaux: [], phrase: texte });

function phrase({ nouvellementCouverts, dejaCouverts, aVerifier }: Effet): string {
  const gain = nouvellementCouverts === 0 ? 'Ce projet ne couvrirait à coup sûr aucun nouvel habitant' : `Ce projet mettrait à moins de 20 minutes d’un tiers-lieu ${nombre(nouvellementCouverts)} habitants qui ne le sont pas à coup sûr aujourd’hui`;
  return `${gain} ; ${nombre(dejaCouverts)} de ceux qu’il atteint le sont déjà${aVerifier > 0 ? `, et ${nombre(aVerifier)} de plus resteraient à vérifier` : ''}.`;
}

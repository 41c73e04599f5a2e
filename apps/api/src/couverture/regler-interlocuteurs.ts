import { Injectable } from '@nestjs/common';
import type { CoordonneesDto, OrganismeInterlocuteur, ReglageInterlocuteurs } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { introuvable, perime, Refus } from '../erreurs/probleme.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { NOMS_DEPARTEMENTS } from './departements.ts';
import { chargesDeMission, type Coordonnees, epcisDeLaRegion, type InterlocuteursConfirmes, interlocuteursConfirmes, reglerInterlocuteurs } from './interlocuteurs.repository.ts';

/** Le réglage des interlocuteurs : un organisme à la fois, à la version lue, noté au journal. */
@Injectable()
export class ReglerInterlocuteurs {
  constructor(private readonly base: DataSource, private readonly journal: JournalRepository) {}

  async lire(): Promise<ReglageInterlocuteurs> {
    const codes = Object.keys(NOMS_DEPARTEMENTS);
    const [confirmes, epcis, charges] = await Promise.all([
      interlocuteursConfirmes(this.base), epcisDeLaRegion(this.base, codes),
      Promise.all(codes.map(async (departement) => ({ departement, nomDepartement: NOMS_DEPARTEMENTS[departement]!, personnes: await chargesDeMission(this.base, departement) }))),
    ]);
    const organismes: OrganismeInterlocuteur[] = [
      { cle: 'cooperative', role: 'cooperative', nom: 'La Coopérative Tiers-Lieux', departements: codes, coordonnees: confirmes.cooperative ?? null },
      ...codes.map((code): OrganismeInterlocuteur => ({ cle: `departement-${code}`, role: 'departement', nom: `Conseil départemental (${NOMS_DEPARTEMENTS[code]})`, departements: [code], coordonnees: confirmes.departements?.[code] ?? null })),
      ...epcis.map(({ siren, nom, departements }): OrganismeInterlocuteur => ({ cle: `epci-${siren}`, role: 'epci', nom, departements, coordonnees: confirmes.epcis?.[siren] ?? null })),
    ];
    return { version: confirmes.version ?? 0, organismes, charges };
  }

  /** `coordonnees` nulles : l’organisme redevient « à confirmer ». Lève 404 pour un organisme inconnu, 412 si le réglage a changé. */
  async regler(compteId: string, cle: string, version: number, coordonnees: CoordonneesDto | null): Promise<ReglageInterlocuteurs> {
    const { organismes } = await this.lire();
    if (!organismes.some((un) => un.cle === cle)) throw introuvable();
    const dites = coordonnees && sansVide(coordonnees);
    if (dites && Object.keys(dites).length === 0) throw new Refus(400, 'Indiquez au moins un moyen de joindre cet organisme.', [{ chemin: 'courriel', message: 'Indiquez un courriel, un téléphone ou un nom.' }]);
    await this.base.transaction(async (tx) => {
      if (!await reglerInterlocuteurs(tx, version, poser(await interlocuteursConfirmes(tx), cle, dites))) throw perime();
      await this.journal.ecrire(tx, { acteur: compteId, objet: 'registre', id: `interlocuteurs:${cle}`, code: dites ? 'regler-interlocuteur' : 'retirer-interlocuteur', valeurs: { ...dites } });
    });
    return this.lire();
  }
}

const sansVide = ({ nom, courriel, telephone }: CoordonneesDto): Coordonnees => ({ ...(nom && { nom }), ...(courriel && { courriel }), ...(telephone && { telephone }) });

/** Le réglage avec cet organisme changé ou retiré. */
function poser(confirmes: InterlocuteursConfirmes, cle: string, coordonnees: Coordonnees | null): InterlocuteursConfirmes {
  const [genre, code = ''] = cle.split('-');
  const changer = (parCode: Readonly<Record<string, Coordonnees>> = {}) => Object.fromEntries([...Object.entries(parCode).filter(([un]) => un !== code), ...(coordonnees ? [[code, coordonnees] as const] : [])]);
  if (genre === 'departement') return { ...confirmes, departements: changer(confirmes.departements) };
  if (genre === 'epci') return { ...confirmes, epcis: changer(confirmes.epcis) };
  const { cooperative: _retiree, ...reste } = confirmes;
  return coordonnees ? { ...reste, cooperative: coordonnees } : reste;
}

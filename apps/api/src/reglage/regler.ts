import { Injectable } from '@nestjs/common';
import { classeDuReglage, type ReglageDetail, type ReglageResume } from '@maillage/contrats';
import { appelsInconnus, type CodeReglage, CODES_REGLAGE, ecartsReglage, schemaDe, SCHEMAS_REGLAGES, type SchemaReglage } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { introuvable, perime } from '../erreurs/probleme.ts';
import { refuser, valider } from '../erreurs/validation.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type ReglageLu, Reglages } from './reglage.repository.ts';

/** Régler une famille, c’est aussi la confirmer : la personne, l’instant, l’avant et l’après sont au journal. */
@Injectable()
export class Regler {
  constructor(private readonly base: DataSource, private readonly reglages: Reglages, private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  async liste(): Promise<ReglageResume[]> {
    const lus = await this.reglages.tous();
    const noms = await this.agents.noms(lus.flatMap(({ confirmePar }) => confirmePar ?? []));
    return CODES_REGLAGE.map((code) => resumer(code, lus.find((un) => un.code === code) ?? null, noms));
  }

  /** 404 pour une famille inconnue. */
  async lire(code: string): Promise<ReglageDetail> {
    const { connu, schema } = exiger(code);
    const [lu, lignes] = [await this.reglages.lire(connu), await this.journal.surObjet(this.base, 'reglage', connu)];
    const noms = await this.agents.noms([...new Set([...lignes.map(({ acteur }) => acteur), ...(lu?.confirmePar ? [lu.confirmePar] : [])])]);
    return {
      ...resumer(connu, lu, noms), source: schema.source, effet: schema.effet, champs: schema.champs, version: lu?.version ?? 0, valeur: { ...schema.defaut as ReglageDetail['valeur'], ...lu?.valeur },
      historique: lignes.toReversed().map(({ instant, acteur, valeurs }) => ({ le: instant, par: noms.get(acteur) ?? 'Personne effacée', ecarts: ecartsReglage(schema.champs, valeurs?.['avant'], valeurs?.['apres']) })),
    };
  }

  /** 400 champ par champ, 412 si le réglage a changé depuis sa lecture. */
  async executer(par: string, code: string, version: number, saisie: object): Promise<ReglageDetail> {
    const { connu, schema } = exiger(code);
    const valeur: object = { ...await valider(classeDuReglage(schema.champs), saisie) };
    refuser(schema.controler?.(valeur) ?? []);
    refuser(appelsInconnus(schema.champs, valeur, (await this.appels.courants()).map(({ id }) => id)));
    await this.base.transaction(async (tx) => {
      const avant = (await this.reglages.lire(connu, tx))?.valeur ?? schema.defaut;
      if (!await this.reglages.ecrire(tx, { code: connu, valeur: valeur as Readonly<Record<string, unknown>>, version, par, le: this.horloge.maintenant() })) throw perime();
      await this.journal.ecrire(tx, { acteur: par, objet: 'reglage', id: connu, code: 'regler', valeurs: { avant, apres: JSON.parse(JSON.stringify(valeur)) as unknown } });
    });
    return this.lire(code);
  }
}

function exiger(code: string): { readonly connu: CodeReglage; readonly schema: SchemaReglage<unknown> } {
  const schema = schemaDe(code);
  if (!schema) throw introuvable();
  return { connu: code as CodeReglage, schema };
}

const resumer = (code: CodeReglage, lu: ReglageLu | null, noms: ReadonlyMap<string, string>): ReglageResume => ({
  code, titre: SCHEMAS_REGLAGES[code].titre, confirmePar: lu?.confirmePar ? noms.get(lu.confirmePar) ?? 'Personne effacée' : null, confirmeLe: lu?.confirmeLe ?? null,
});

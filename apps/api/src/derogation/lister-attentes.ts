import { Injectable } from '@nestjs/common';
import type { ConclusionAViser } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';
import { LireCriteres } from '../instruction/eligibilite/lire-criteres.ts';
import { constatCourant } from '../instruction/issue-instruite.ts';
import { DerogationRepository } from './derogation.repository.ts';

/** La file des conclusions à viser : ce que le constat disait, ce que l’instruction conclut, et pourquoi. */
@Injectable()
export class ListerAttentes {
  constructor(private readonly base: DataSource, private readonly derogations: DerogationRepository, private readonly criteres: LireCriteres, private readonly agents: AgentRepository) {}

  async executer(personne: Personne): Promise<ConclusionAViser[]> {
    const attentes = await this.derogations.attentes(perimetre(personne));
    const noms = await this.agents.noms([...new Set(attentes.map(({ par }) => par))]);
    const dossiers = new Map(attentes.map(({ dossierId: id, appelId, reglementVersion }) => [id, { id, appelId, reglementVersion }]));
    const criteres = new Map(await Promise.all([...dossiers.values()].map(async (dossier) => [dossier.id, (await this.criteres.executer(dossier, this.base)).criteres] as const)));
    return attentes.flatMap(({ dossierId, code, resultat, motif, par, le, numero, nom, departement }) => {
      const critere = criteres.get(dossierId)?.find((un) => un.code === code);
      return critere ? [{ dossierId, numero, nom, departement, code, libelle: critere.libelle, constat: constatCourant(critere), conclusion: resultat, motif, par: noms.get(par) ?? 'Agent', conclueLe: le, peutViser: par !== personne.id }] : [];
    });
  }
}

import { Global, Module } from '@nestjs/common';
import { AgentRepository } from '../compte/agent.repository.ts';
import { ActeController } from './acte.controller.ts';
import { ActeRepository } from './acte.repository.ts';
import { Mentions } from './composer/mentions.repository.ts';
import { RassemblerIrrecevabilite } from './irrecevabilite.ts';
import { RassemblerMatiere } from './matiere.ts';
import { RendreActe } from './rendre-acte.ts';
import { SignerActe } from './signer-acte.ts';
import { VerifierActes } from './verifier-actes.ts';

/** Les actes : composés, figés, imprimés, signés, notifiés, vérifiés ; et le travail qui les imprime. */
@Global()
@Module({
  controllers: [ActeController],
  providers: [ActeRepository, AgentRepository, Mentions, RassemblerIrrecevabilite, RassemblerMatiere, RendreActe, SignerActe, VerifierActes],
  exports: [ActeRepository, AgentRepository, Mentions, RassemblerMatiere, SignerActe, VerifierActes],
})
export class ActeModule {}

import { Global, Module } from '@nestjs/common';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Config } from '../configuration.ts';
import { ActeCourant } from './acte-courant.ts';
import { ActeController } from './acte.controller.ts';
import { ActeRepository } from './acte.repository.ts';
import { ArchiverOriginal } from './archiver-original.ts';
import { Mentions } from './composer/mentions.ts';
import { Imprimerie } from './imprimerie.ts';
import { RassemblerIrrecevabilite } from './irrecevabilite.ts';
import { RassemblerMatiere } from './matiere.ts';
import { RectifierActe } from './rectifier-acte.ts';
import { RendreActe } from './rendre-acte.ts';
import { NotifierActe } from './notifier-acte.ts';
import { OriginalRepository } from './original.repository.ts';
import { EchangerAvecParapheur } from './parapheur/echanger.ts';
import { ParapheurHttp, SansParapheur } from './parapheur/parapheur-http.ts';
import { Parapheur } from './parapheur/parapheur.ts';
import { PreparerActe } from './preparer-acte.ts';
import { SignatureController } from './signature.controller.ts';
import { SignerActe } from './signer-acte.ts';
import { SuiviRepository } from './suivi.repository.ts';
import { ViserActe } from './viser-acte.ts';
import { VerifierActes } from './verifier-actes.ts';

/** Les actes : composés, figés, imprimés, signés, notifiés, vérifiés ; et le travail qui les imprime. */
@Global()
@Module({
  controllers: [ActeController, SignatureController],
  providers: [
    ActeCourant, ActeRepository, AgentRepository, ArchiverOriginal, EchangerAvecParapheur, Imprimerie, Mentions, NotifierActe, OriginalRepository, PreparerActe, RassemblerIrrecevabilite, RassemblerMatiere, RectifierActe, RendreActe, SignerActe, SuiviRepository, VerifierActes, ViserActe,
    { provide: Parapheur, useFactory: ({ parapheur }: Config) => (parapheur ? new ParapheurHttp(parapheur) : new SansParapheur()), inject: [Config] },
  ],
  exports: [ActeCourant, ActeRepository, AgentRepository, Imprimerie, Mentions, NotifierActe, OriginalRepository, PreparerActe, RassemblerMatiere, RendreActe, SignerActe, SuiviRepository, VerifierActes, ViserActe],
})
export class ActeModule {}

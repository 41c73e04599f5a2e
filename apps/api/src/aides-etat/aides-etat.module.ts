import { Global, Module } from '@nestjs/common';
import { AideEtatController, RegistreAidesController } from './aides-etat.controller.ts';
import { AideEtatRepository } from './aide-etat.repository.ts';
import { JugerOctroi } from './juger-octroi.ts';
import { RegistreAides } from './registre-aides.ts';
import { RegistreAidesRepository } from './registre-aides.repository.ts';
import { SaisirAideEtat } from './saisir-aide-etat.ts';

/** Les aides d’État : la base de compatibilité de chaque aide, le plafond de minimis, le registre public. */
@Global()
@Module({ controllers: [AideEtatController, RegistreAidesController], providers: [AideEtatRepository, JugerOctroi, RegistreAides, RegistreAidesRepository, SaisirAideEtat], exports: [JugerOctroi] })
export class AidesEtatModule {}

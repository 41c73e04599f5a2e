import { Global, Module } from '@nestjs/common';
import { ChiffreSaisiRepository } from './chiffre-saisi.repository.ts';
import { ConfirmerChiffres } from './confirmer-chiffres.ts';
import { EssayerModele } from './essayer-modele.ts';
import { HabillerLettre } from './habiller-lettre.ts';
import { MatiereDuModele } from './matiere-du-modele.ts';
import { ModeleController } from './modele.controller.ts';
import { ModeleRepository } from './modele.repository.ts';
import { Modeles } from './modeles.ts';
import { PresenterModeles } from './presenter-modeles.ts';
import { VerifierLettres } from './verifier-lettres.ts';

/** Le texte des lettres : modèles par appel, volet et nature, et la trace de chaque chiffre imprimé. */
@Global()
@Module({
  controllers: [ModeleController],
  providers: [ChiffreSaisiRepository, ConfirmerChiffres, EssayerModele, HabillerLettre, MatiereDuModele, ModeleRepository, Modeles, PresenterModeles, VerifierLettres],
  exports: [ConfirmerChiffres, HabillerLettre, VerifierLettres],
})
export class LettreModule {}

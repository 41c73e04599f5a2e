import 'reflect-metadata';
import { Controller, Get, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Connecte, Droits, Public, TOUS_LES_ROLES } from './droits.ts';
import { exigerDroits, routesDeclarees } from './verifier-routes.ts';

@Controller('ouvert')
class OuvertController {
  @Public() @Get() lire() { return {}; }
  /** N’est pas une route : aucun droit n’est exigé. */
  aider() { return {}; }
}

@Droits('VALIDEUR')
@Controller('agents')
class AgentController {
  @Get() lire() { return {}; }
  @Droits('SIGNATAIRE') @Get('signer') signer() { return {}; }
  @Connecte() @Get('moi') moi() { return {}; }
}

@Controller('oublie')
class OublieController {
  @Public() @Get() lire() { return {}; }
  @Get('secret') secret() { return {}; }
}

const monter = async (...controllers: Type[]) => (await Test.createTestingModule({ controllers }).compile()).createNestApplication({ logger: false });

it('chaque route porte le droit de sa méthode, à défaut celui de son contrôleur', async () => {
  const roles = routesDeclarees(await monter(OuvertController, AgentController)).map(({ controleur, methode, roles }) => [`${controleur}.${methode}`, roles]);
  expect(Object.fromEntries(roles)).toEqual({ 'OuvertController.lire': [], 'AgentController.lire': ['VALIDEUR'], 'AgentController.signer': ['SIGNATAIRE'], 'AgentController.moi': TOUS_LES_ROLES });
});

it('une application dont toutes les routes ont un droit démarre', async () => {
  const application = await monter(OuvertController, AgentController);
  expect(() => exigerDroits(application)).not.toThrow();
});

it('une route sans droit arrête le démarrage, et son nom est donné', async () => {
  const application = await monter(OuvertController, OublieController);
  expect(() => exigerDroits(application)).toThrow('Routes sans droit déclaré : OublieController.secret');
});

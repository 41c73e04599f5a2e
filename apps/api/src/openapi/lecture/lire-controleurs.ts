import path from 'node:path';
import ts from 'typescript';
import { RACINE } from '../../config.ts';
import type { OperationLue, ReponsesLues } from './reponses.ts';
import { SchemaDuType } from './schema-du-type.ts';
import { suivreAppels } from './suivre-appels.ts';

const API = path.join(RACINE, 'apps/api');
const SOURCES = path.join(API, 'src');
const VERBES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

/** Lit dans le code, par le compilateur, ce que rend chaque méthode des contrôleurs et ce qu’elle peut refuser (décision 0008). */
export function lireControleurs(): ReponsesLues {
  const { options } = ts.getParsedCommandLineOfConfigFile(path.join(API, 'tsconfig.json'), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => { throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n')); } })!;
  const controleurs = ts.sys.readDirectory(SOURCES, ['.ts'], undefined, ['**/*.controller.ts']);
  const programme = ts.createProgram(controleurs, { ...options, noEmit: true });
  const types = programme.getTypeChecker();
  const schemas = new SchemaDuType(types);
  const operations = controleurs.flatMap((fichier) => programme.getSourceFile(fichier)!.statements).filter(ts.isClassDeclaration).flatMap((classe) =>
    classe.members.filter(ts.isMethodDeclaration).filter(estRoute).map((methode) => [`${classe.name!.text}.${methode.name.getText()}`, lire(types, schemas, methode)] as const));
  schemas.ecrire(typeNomme(programme, 'Probleme'));
  return { operations: Object.fromEntries(operations), composants: schemas.composants };
}

const estRoute = (methode: ts.MethodDeclaration): boolean =>
  (ts.getDecorators(methode) ?? []).some(({ expression }) => ts.isCallExpression(expression) && VERBES.has(expression.expression.getText()));

function lire(types: ts.TypeChecker, schemas: SchemaDuType, methode: ts.MethodDeclaration): OperationLue {
  const rendu = types.getAwaitedType(types.getReturnTypeOfSignature(types.getSignatureFromDeclaration(methode)!))!;
  const { refus, etag } = suivreAppels(types, methode, SOURCES);
  const phrase = ts.displayPartsToString(types.getSymbolAtLocation(methode.name)!.getDocumentationComment(types));
  return {
    resume: phrase || null,
    rendu: rendu.flags & ts.TypeFlags.VoidLike ? null : rendu.symbol?.name === 'StreamableFile' ? 'fichier' : schemas.ecrire(rendu),
    refus: [...refus].sort((a, b) => a - b),
    etag,
  };
}

function typeNomme(programme: ts.Program, nom: string): ts.Type {
  const declaration = programme.getSourceFiles().flatMap(({ statements }) => [...statements]).find((une) => ts.isTypeAliasDeclaration(une) && une.name.text === nom);
  if (!declaration) throw new Error(`Le type ${nom} manque.`);
  return programme.getTypeChecker().getTypeAtLocation(declaration);
}

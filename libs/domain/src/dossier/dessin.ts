import { type EtatActe, type PassageActe, PASSAGES_ACTE } from '../acte/machine-acte.ts';
import { ETATS_AGENT } from './libelles.ts';
import { type Etat, TRANSITIONS, type Transition } from './machine.ts';

const passages: readonly Transition[] = Object.values(TRANSITIONS);
const passagesActe: readonly PassageActe[] = Object.values(PASSAGES_ACTE);
const ETATS_ACTE: Readonly<Record<EtatActe, string>> = { PROJET: 'Projet, octets figés', VISE: 'Visé', SIGNE: 'Signé', NOTIFIE: 'Notifié', REMPLACE: 'Remplacé' };

/** Le document `docs/machine-dossier.md`, tout entier tiré de la table des passages : dessin Mermaid, puis tableau. */
export const dessinerMachine = (): string => `# La machine du dossier

Ce fichier est écrit par \`npm run docs:machine\` à partir de la table des passages ; ne le modifiez pas à la main.

\`\`\`mermaid
stateDiagram-v2
  [*] --> BROUILLON
${Object.entries(ETATS_AGENT).map(([etat, { libelle }]) => `  ${etat} : ${libelle}`).join('\n')}
${passages.flatMap(({ libelle, de, vers }) => de.flatMap((origine) => vers.map((arrivee) => `  ${origine} --> ${arrivee} : ${libelle}`))).join('\n')}
${terminaux().map((etat) => `  ${etat} --> [*]`).join('\n')}
\`\`\`

| passage | de | vers | rôles | garde | effet |
|---|---|---|---|---|---|
${passages.map(({ libelle, de, vers, roles, garde, effet }) => `| ${libelle} | ${de.join(', ')} | ${vers.join(', ')} | ${roles.join(', ')} | ${garde || '–'} | ${effet || '–'} |`).join('\n')}

## La machine de l’acte

Une lettre de décision naît « projet », date, numéro et octets figés. Les visas requis viennent de l’édition, dans l’ordre ; par défaut un seul, celui du chef de service (à confirmer). Nul n’en donne deux, et qui vise ne signe pas.

\`\`\`mermaid
stateDiagram-v2
  [*] --> PROJET
${Object.entries(ETATS_ACTE).map(([etat, libelle]) => `  ${etat} : ${libelle}`).join('\n')}
${passagesActe.flatMap(({ libelle, de, vers }) => de.map((origine) => `  ${origine} --> ${vers} : ${libelle}`)).join('\n')}
  REMPLACE --> [*]
\`\`\`

| passage | de | vers | rôles | garde | effet |
|---|---|---|---|---|---|
${passagesActe.map(({ libelle, de, vers, roles, garde, effet }) => `| ${libelle} | ${de.join(', ')} | ${vers} | ${roles.join(', ')} | ${garde} | ${effet || '–'} |`).join('\n')}
`;

/** Les états d’où rien ne part. */
const terminaux = (): readonly Etat[] => (Object.keys(ETATS_AGENT) as Etat[]).filter((etat) => !passages.some(({ de }) => de.includes(etat)));

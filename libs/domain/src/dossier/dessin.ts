import { ETATS_AGENT } from './libelles.ts';
import { type Etat, TRANSITIONS, type Transition } from './machine.ts';

const passages: readonly Transition[] = Object.values(TRANSITIONS);

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
`;

/** Les états d’où rien ne part. */
const terminaux = (): readonly Etat[] => (Object.keys(ETATS_AGENT) as Etat[]).filter((etat) => !passages.some(({ de }) => de.includes(etat)));

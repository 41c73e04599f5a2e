import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { set, type FieldErrors, type Resolver } from 'react-hook-form';
import { ETAPES_DTO, type DossierPorteur } from '@maillage/contrats';
import { estJour, verifierReponses, type Etape, type Reglement } from '@maillage/domain';
import { versSaisie, type ValeursEtape } from '../saisie/vers-saisie.ts';

/** Contrôle une étape comme le serveur : le noyau par son DTO, le reste par les questions visibles de l’édition. */
export function resoudre(etape: Etape, dossier: DossierPorteur, reglement: Reglement): Resolver<ValeursEtape> {
  const duNoyau = etape === 'pieces' ? null : classValidatorResolver(ETAPES_DTO[etape] as never) as unknown as Resolver<ValeursEtape>;
  return async (valeurs, contexte, options) => {
    const { reponses = {}, ...saisis } = valeurs;
    const contenu = sansPositionVide(saisis);
    const { errors } = duNoyau ? await duNoyau(contenu as ValeursEtape, contexte, options as never) : { errors: {} };
    const toutes: FieldErrors<ValeursEtape> = { ...errors };
    for (const { chemin, message } of [...duNoyauSeul(etape, contenu), ...deLEdition(etape, dossier, reglement, contenu, reponses)]) set(toutes, chemin, { type: 'edition', message });
    return Object.keys(toutes).length > 0 ? { values: {}, errors: toutes } : { values: valeurs, errors: {} };
  };
}

/** Un point que personne n’a posé n’est pas un point mal posé. */
function sansPositionVide({ position, ...contenu }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const pose = position !== null && typeof position === 'object' && Object.values(position).some((degres) => degres !== null && degres !== undefined);
  return pose ? { ...contenu, position } : contenu;
}

function deLEdition(etape: Etape, dossier: DossierPorteur, { formulaire }: Reglement, contenu: Readonly<Record<string, unknown>>, reponses: Readonly<Record<string, unknown>>) {
  const siennes = new Set(formulaire.filter((question) => question.etape === etape).map(({ code }) => code));
  const connues = new Set(formulaire.map(({ code }) => code));
  const saisies = Object.fromEntries(Object.entries({ ...dossier.reponses, ...reponses }).filter(([code]) => connues.has(code)));
  return verifierReponses(formulaire, saisies as never, { complet: true, noyau: { ...dossier.contenu, [etape]: versSaisie(contenu).saisie.contenu } })
    .filter(({ chemin }) => siennes.has(chemin.split('.')[0] ?? ''))
    .map(({ chemin, message }) => ({ chemin: `reponses.${chemin}`, message }));
}

/** Ce que le DTO ne peut pas voir champ par champ. */
function duNoyauSeul(etape: Etape, contenu: Readonly<Record<string, unknown>>) {
  const vide = (champ: string) => !Array.isArray(contenu[champ]) || contenu[champ].length === 0;
  return [
    ...(etape === 'financement' && vide('depenses') ? [{ chemin: 'depenses', message: 'Ajoutez au moins une dépense.' }] : []),
    ...(etape === 'calendrier' && estJour(contenu['debutLe']) && estJour(contenu['finLe']) && contenu['finLe'] < contenu['debutLe'] ? [{ chemin: 'finLe', message: 'La fin du projet vient après son début : vérifiez les deux dates.' }] : []),
  ];
}

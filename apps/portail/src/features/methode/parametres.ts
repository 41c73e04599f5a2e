import type { Critere } from '@maillage/domain';
import { dateLongue, duree, nombre, typographie } from '@maillage/ui';

/** Les seuils et les choix qu’une règle lit de l’édition, en phrases ; vide pour une règle sans réglage. */
export function direParametres(critere: Critere): readonly string[] {
  switch (critere.genre) {
    case 'contrat-engagement-republicain': return [`Demandé aux ${listeDe(critere.parametres.categories)}, pour les dépôts à partir du ${dateLongue(critere.parametres.depuis)}.`];
    case 'beneficiaire': {
      const { admises, aApprecier, taillesAdmises, apprecierLesEntreprises } = critere.parametres;
      return [
        `Admises : ${listeDe(admises)}.`,
        ...(aApprecier.length > 0 ? [`Appréciées par un agent : ${listeDe(aApprecier)}.`] : []),
        ...(taillesAdmises.length > 0 ? [`Tailles d’entreprise admises : ${taillesAdmises.join(', ')}.`] : []),
        ...(apprecierLesEntreprises ? ['Un agent apprécie chaque entreprise.'] : []),
      ];
    }
    case 'collectif-utilisateurs': return [`Exigé des ${listeDe(critere.parametres.exigeDe)}${critere.parametres.exigeDesEntreprisesHorsEss ? ' et des entreprises hors de l’économie sociale et solidaire' : ''}.`];
    case 'projet-en-region': return [`Départements : ${critere.parametres.departements.join(', ')}.`];
    case 'cinq-criteres': return [`Débits qui suffisent : ${critere.parametres.debitsAdmis.map((debit) => DEBITS[debit] ?? debit).join(', ')} ; les autres se vérifient.`];
    case 'couverture-20-minutes': {
      const { seuilSecondes, mode, preuve, margeSecondes, statutsComptes, statutsDouteux, inclureHorsRegion, absentDeLaCarte } = critere.parametres;
      return [
        `Seuil : strictement moins de ${duree(seuilSecondes)} ${MODES[mode]}.`,
        `Preuve : ${PREUVES[preuve]}.`,
        `Marge d’une durée qui n’annonce pas la sienne : ${duree(margeSecondes)} en plus ou en moins.`,
        `Lieux comptés : ${statutsComptes.map(statut).join(', ')}${statutsDouteux.length > 0 ? ` ; laissent un doute : ${statutsDouteux.map(statut).join(', ')}` : ''}.`,
        `Lieux hors de la région : ${HORS_REGION[inclureHorsRegion]}. Lieu ouvert absent de la carte régionale : ${absentDeLaCarte === 'compte' ? 'compté' : 'laisse un doute'}.`,
      ];
    }
    case 'anciennete-3-ans': return [`Durée : ${nombre(critere.parametres.annees)} ans, de date à date. Un 29 février tombe ${critere.parametres.bissextile === 'CLAMP' ? 'le 28 février' : 'le 1er mars'} des années qui n’en ont pas.`];
    case 'emploi-0-5-etp': {
      const { etp, contratsComptes, contratsDouteux, tempsPleinHeures } = critere.parametres;
      return [
        `Seuil : ${nombre(etp.numerateur / etp.denominateur, 3)} équivalent temps plein, sur ${nombre(tempsPleinHeures)} heures par semaine.`,
        `Contrats comptés : ${contratsComptes.join(', ')}${contratsDouteux.length > 0 ? ` ; à vérifier : ${contratsDouteux.map((contrat) => CONTRATS[contrat] ?? contrat).join(', ')}` : ''}.`,
      ];
    }
    case 'carte-regionale': return [`Lieu absent de la carte : ${critere.parametres.absence === 'a-verifier' ? 'à vérifier' : 'critère non rempli'}.`];
    case 'doublon': return [`Aides de ${critere.parametres.deAnnee} à ${critere.parametres.aAnnee}.`];
    default: return [];
  }
}

const CATEGORIES: Readonly<Record<string, string>> = { association: 'associations', entreprise: 'entreprises', collectivite: 'collectivités', 'etablissement-public': 'établissements publics', particulier: 'particuliers et collectifs sans structure' };
const DEBITS: Readonly<Record<string, string>> = { fibre: 'fibre', thd: 'très haut débit', hd: 'haut débit' };
const MODES = { voiture: 'en voiture', velo: 'à vélo', pied: 'à pied' } as const;
const PREUVES = { calcul: 'le calcul des durées', carte: 'la carte d’accessibilité de la Région seule', 'carte-puis-calcul': 'la carte d’accessibilité de la Région, puis le calcul là où elle se tait' } as const;
const HORS_REGION = { oui: 'comptés', non: 'écartés', 'a-verifier': 'laissent un doute' } as const;
const CONTRATS: Readonly<Record<string, string>> = { 'mise-a-disposition': 'mise à disposition' };
const STATUTS: Readonly<Record<string, string>> = { ouvert: 'ouverts', 'en-projet': 'en projet', suspendu: 'suspendus', ferme: 'fermés' };
const statut = (code: string) => STATUTS[code] ?? code;
const listeDe = (codes: readonly string[]) => typographie(codes.map((code) => CATEGORIES[code] ?? code).join(', '));

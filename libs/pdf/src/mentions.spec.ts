import { accord, accuseReception, ajournement, demandeComplements, irrecevabilite, refus } from './actes.exemple.ts';
import { arreteAttributifV1 } from './actes/arrete-attributif.v1.ts';
import { conventionV1 } from './actes/convention.v1.ts';
import { arreteAttributif, convention } from './attribution.exemple.ts';
import { accuseReceptionV1 } from './actes/accuse-reception.v1.ts';
import { demandeComplementsV1 } from './actes/demande-complements.v1.ts';
import { irrecevabiliteV1 } from './actes/irrecevabilite.v1.ts';
import { lettreAccordV1 } from './actes/lettre-accord.v1.ts';
import { lettreAjournementV1 } from './actes/lettre-ajournement.v1.ts';
import { lettreRefusV1 } from './actes/lettre-refus.v1.ts';
import { lireBlocs } from './mise-en-page/lire-blocs.exemple.ts';

const texteAccuse = lireBlocs(accuseReceptionV1(accuseReception).blocs);
const texteAccord = lireBlocs(lettreAccordV1(accord).blocs);
const texteRefus = lireBlocs(lettreRefusV1(refus).blocs);
const texteAjournement = lireBlocs(lettreAjournementV1(ajournement).blocs);

describe('l’accusé de réception porte chaque mention de l’article R. 112-11-1 CRPA', () => {
  it.each<[string, string | RegExp]>([
    ['la date de réception', 'a été reçue le 3 novembre 2026 à 14 h 32'],
    ['le numéro d’enregistrement', 'enregistrée sous le numéro AMI25-19-0042'],
    ['le service chargé du dossier, à son adresse postale', 'Service Tiers-lieux, 14 rue de la Démonstration, 33000 Bordeaux'],
    ['son courriel', 'tiers-lieux@region.test'],
    ['son téléphone', 'Téléphone : 05 00 00 00 00'],
    ['l’agent chargé du dossier (L. 111-2)', 'L’agent chargé de votre dossier est Claire Vasseur'],
    ['la date du rejet implicite', 'À défaut de décision expresse au plus tard le 3 janvier 2027, votre demande sera réputée rejetée'],
    ['son fondement', 'art. L. 231-4, 3°'],
    ['le délai de recours contre ce silence', /délai de deux mois à compter de la date à laquelle elle serait née/],
    ['le recours gracieux', 'd’un recours gracieux adressé à Monsieur le Président'],
    ['le recours contentieux', 'd’un recours contentieux devant le tribunal administratif de Bordeaux'],
    ['la réserve de complétude', 'sous réserve que la demande soit complète'],
    ['la date à partir de laquelle les dépenses comptent', 'Les dépenses comptent à partir du 3 novembre 2026'],
    ['qu’il ne promet rien', 'Le présent accusé ne vaut ni accord ni promesse de subvention.'],
    ['qu’une vérification automatique a eu lieu', 'le portail a comparé vos réponses aux critères du règlement'],
    ['chaque pièce et le début de son empreinte', `Statuts signés statuts.pdf ${accuseReception.pieces[0]?.sha256.slice(0, 16)}`],
    ['la tête du journal, entière', accuseReception.journal.empreinte],
  ])('%s', (_mention, attendu) => expect(texteAccuse).toMatch(attendu));
});

describe.each([['accord', texteAccord], ['refus', texteRefus]])('la décision (%s)', (_nature, texte) => {
  it.each<[string, string]>([
    ['cite la délibération, sa date et son caractère exécutoire', 'délibération n° 2026.1871.CP du 16 novembre 2026, exécutoire le 19 novembre 2026'],
    ['nomme l’agent chargé du dossier (L. 111-2)', 'Claire Vasseur'],
    ['donne les voies et délais de recours', 'dans un délai de deux mois à compter de sa notification'],
    ['dit que le recours gracieux interrompt le délai', 'interrompt le délai de recours contentieux'],
    ['mentionne le traitement algorithmique (L. 311-3-1)', 'art. L. 311-3-1'],
    ['dit sa finalité', 'Il a pour finalité de comparer'],
    ['dit le droit à communication (R. 311-3-1-1) et comment l’exercer', 'Adressez votre demande à tiers-lieux@region.test'],
    ['indique la CADA', 'Commission d’accès aux documents administratifs (CADA)'],
    ['est signée par une personne nommée', 'Hélène Marsac\nDirectrice générale adjointe'],
  ])('%s', (_mention, attendu) => expect(texte).toContain(attendu));
});

describe('l’accord', () => {
  it('dit le montant en chiffres et en lettres', () => expect(texteAccord).toContain('38 500,00 € (trente-huit mille cinq cents euros)'));
  it('numérote ses articles sans trou', () => expect(texteAccord.match(/Article \d+/g)).toEqual(['Article 1', 'Article 2', 'Article 3', 'Article 4', 'Article 5', 'Article 6', 'Article 7', 'Article 8']));
  it('saute l’article qui n’a pas d’objet', () => expect(lireBlocs(lettreAccordV1({ ...accord, convention: null, conditions: [] }).blocs).match(/Article \d+/g)).toHaveLength(6));
});

describe('le refus', () => {
  const [lettre, annexe] = texteRefus.split('\f');
  it('ne dit ce qui changerait qu’en annexe, à titre d’information', () => {
    expect(lettre).not.toContain('Éligible à partir du 14 mars 2027.');
    expect(annexe).toContain('À titre d’information, ne vaut pas accord.');
    expect(annexe).toContain('Éligible à partir du 14 mars 2027.');
  });
  it('n’a pas d’annexe quand tous les critères sont remplis', () => expect(lireBlocs(lettreRefusV1({ ...refus, constats: [] }).blocs)).not.toContain('Annexe'));
  it('dit la part du budget quand elle a compté', () => expect(lireBlocs(lettreRefusV1({ ...refus, budget: 'Les crédits sont épuisés.' }).blocs)).toContain('Les crédits sont épuisés.'));
});

describe('l’ajournement', () => {
  it('n’ouvre aucun recours et n’en parle pas', () => expect(texteAjournement).not.toMatch(/recours/i));
  it.each(['prochaine séance, prévue le 14 décembre 2026', 'ni un accord ni un refus', 'Vous n’avez rien à refaire', 'au plus tard le 3 janvier 2027', 'L’avis de la Coopérative'])('dit « %s »', (mention) =>
    expect(texteAjournement).toContain(mention));
  it('dit que la date est à confirmer tant qu’elle n’est pas arrêtée', () => expect(lireBlocs(lettreAjournementV1({ ...ajournement, prochaineSeance: null }).blocs)).toContain('à confirmer'));
});

describe('la demande de compléments', () => {
  const texte = lireBlocs(demandeComplementsV1(demandeComplements).blocs);
  it.each(['au plus tard le 10 décembre 2026', 'Statuts signés', 'obligatoire', 'Le bail du local est-il déjà signé ?', 'facultative', 'est suspendu à compter de ce jour', '2 février 2027', 'Claire Vasseur', '/dossiers/42/completer'])('dit « %s »', (mention) => expect(texte).toContain(mention));
  it('une simple question ne suspend pas, et la lettre le dit', () => {
    const question = lireBlocs(demandeComplementsV1({ ...demandeComplements, suspensif: false }).blocs);
    expect(question).toContain('ne suspendent pas le délai');
    expect(question).not.toContain('est suspendu');
  });
});

describe('l’irrecevabilité', () => {
  const texte = lireBlocs(irrecevabiliteV1(irrecevabilite).blocs);
  it.each(['n’est pas recevable', 'elle est restée incomplète', 'Statuts signés', 'dans un délai de deux mois à compter de sa notification', 'interrompt le délai de recours contentieux', 'Hélène Marsac\nDirectrice générale adjointe', 'jusqu’au 1er septembre 2028'])('dit « %s »', (mention) => expect(texte).toContain(mention));
  it('ne liste rien quand rien ne manque', () => expect(lireBlocs(irrecevabiliteV1({ ...irrecevabilite, manques: [] }).blocs)).not.toContain('Il nous manque toujours'));
});

describe('la convention porte ce que la loi demande (loi n° 2000-321, art. 10 ; décret n° 2001-495)', () => {
  const texte = lireBlocs(conventionV1(convention).blocs);
  it.each<[string, string | RegExp]>([
    ['l’objet', 'pour réaliser le projet « L’Établi'], ['le montant, en chiffres et en lettres', '38 500,00 € (trente-huit mille cinq cents euros)'], ['l’assiette et le taux', /assiette de 96 250,00 €.*soit un taux de 40 %/],
    ['la délibération exécutoire', 'la délibération n° 2026.1871.CP du 16 novembre 2026'], ['la base d’aide d’État', 'règlement (UE) 2023/2831'], ['les modalités de versement', 'une avance de 50 % au plus'],
    ['le compte rendu financier', 'dans les six mois qui suivent la fin de l’exercice'], ['la caducité', /au plus tard le\s+16 novembre 2029/], ['le contrôle', 'sur pièces et sur place'], ['le reversement, après observations', 'présente ses observations'],
    ['le contrat d’engagement républicain', 'au prorata de la période qui reste à courir'], ['le délai de signature', /au plus tard le\s+16 mai 2027/], ['les autres aides de l’année', 'les autres aides de la Région au bénéficiaire s’élèvent à 5 000,00 €'],
  ])('%s', (_quoi, attendu) => expect(texte).toMatch(attendu));

  it('n’autorise la redistribution qu’à ceux qu’elle nomme', () => {
    expect(texte).toContain('Les Ateliers du Foirail (SIREN 123 456 782) : 4 000,00 € au plus');
    expect(lireBlocs(conventionV1({ ...convention, redistribution: [] }).blocs)).toContain('ne reverse aucune part de la subvention');
  });
  it('l’arrêté porte les voies de recours, et n’autorise aucune redistribution', () => {
    const arrete = lireBlocs(arreteAttributifV1(arreteAttributif).blocs);
    expect(arrete).toContain('recours contentieux devant le tribunal administratif');
    expect(arrete).toContain('ne reverse aucune part');
  });
});

import { permis, passagesPossibles, type Passage } from './machine.ts';
import { MACHINE_DEMANDE_PAIEMENT } from './machine-demande-paiement.ts';
import { estClose, LIBELLES_SUBVENTION, MACHINE_SUBVENTION } from './machine-subvention.ts';
import { MACHINE_TITRE } from './machine-titre.ts';

const passages = (table: Readonly<Record<string, Passage<string>>>): readonly string[] =>
  Object.entries(table).flatMap(([code, { de, vers }]) => de.flatMap((depart) => vers.filter((arrivee) => de.length === 1 || !de.includes(arrivee) || arrivee === depart).map((arrivee) => `${depart} ${code} ${arrivee}`)));

describe('les machines de la vie financière', () => {
  it('la demande de paiement : tous ses passages, aucun autre', () => expect(passages(MACHINE_DEMANDE_PAIEMENT)).toEqual([
    'BROUILLON deposer DEPOSEE', 'DEPOSEE demanderComplement A_COMPLETER', 'A_COMPLETER completer DEPOSEE', 'DEPOSEE constaterServiceFait SERVICE_FAIT',
    'SERVICE_FAIT liquider LIQUIDEE', 'LIQUIDEE mandater MANDATEE', 'MANDATEE payer PAYEE', 'MANDATEE rejeter REJETEE', 'REJETEE reprendre LIQUIDEE',
  ]));

  it('le titre de recettes : tous ses passages, aucun autre', () => expect(passages(MACHINE_TITRE)).toEqual([
    'A_EMETTRE emettre EMIS', 'EMIS recouvrer RECOUVRE', 'A_EMETTRE annuler ANNULE', 'EMIS annuler ANNULE', 'EMIS admettreEnNonValeur NON_VALEUR',
  ]));

  it('la subvention : l’acte, l’engagement, la signature de la Région, dans cet ordre', () => {
    expect(permis(MACHINE_SUBVENTION, 'acter', 'VOTEE', 'ACTEE')).toBe(true);
    expect(permis(MACHINE_SUBVENTION, 'signer', 'ACTEE', 'SIGNEE')).toBe(false);
    expect(permis(MACHINE_SUBVENTION, 'engager', 'ACTEE', 'ENGAGEE')).toBe(true);
    expect(permis(MACHINE_SUBVENTION, 'verser', 'ENGAGEE', 'EN_COURS')).toBe(false);
    expect(permis(MACHINE_SUBVENTION, 'renoncer', 'EN_COURS', 'ANNULEE')).toBe(false);
  });

  it('d’une subvention close, on ne sort que par le retrait', () => {
    for (const etat of Object.keys(LIBELLES_SUBVENTION) as (keyof typeof LIBELLES_SUBVENTION)[]) {
      if (!estClose(etat)) continue;
      const sorties = Object.entries(MACHINE_SUBVENTION).filter(([, passage]) => (passage as Passage<string>).de.includes(etat)).map(([code]) => code);
      expect([etat, sorties]).toEqual([etat, etat === 'SOLDEE' ? ['retirer'] : []]);
    }
  });

  it('chacun ne voit que ses passages', () => {
    expect(passagesPossibles(MACHINE_DEMANDE_PAIEMENT, 'DEPOSEE', ['FINANCIER'])).toEqual(['demanderComplement']);
    expect(passagesPossibles(MACHINE_DEMANDE_PAIEMENT, 'DEPOSEE', ['PORTEUR'])).toEqual([]);
    expect(passagesPossibles(MACHINE_SUBVENTION, 'ACTEE', ['FINANCIER'])).toEqual(['engager', 'constaterCaducite']);
  });
});

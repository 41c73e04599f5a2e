import { type Beneficiaire, totauxAnnexe } from '@maillage/domain';
import { writeOds } from 'hucre/ods';

type Ligne = readonly (string | number | null)[];

/** L’annexe des bénéficiaires pour un tableur : montants en euros, taux en pour cent, totaux calculés par nous. */
export async function enOds(titre: string, beneficiaires: readonly Beneficiaire[]): Promise<Buffer> {
  const totaux = totauxAnnexe(beneficiaires);
  const rows: Ligne[] = [
    ['Numéro', 'Bénéficiaire', 'SIRET', 'Objet', 'Commune', 'Assiette (€)', 'Taux (%)', 'Montant (€)'],
    ...beneficiaires.map((un): Ligne => [un.numero, un.structure, un.siret ?? '', un.objet, un.commune, enEuros(un.assietteCentimes), un.assietteCentimes > 0 ? Math.floor(un.montantCentimes * 1000 / un.assietteCentimes) / 10 : null, enEuros(un.montantCentimes)]),
    ['Total', '', '', '', '', enEuros(totaux.assietteCentimes), null, enEuros(totaux.montantCentimes)],
  ];
  return Buffer.from(await writeOds({ sheets: [{ name: nomDeFeuille(titre), rows: rows.map((une) => [...une]) }] }));
}

/** Le tableur veut des euros ; deux décimales au plus s’écrivent exactement. */
const enEuros = (centimes: number): number => Number(`${Math.trunc(centimes / 100)}.${String(Math.abs(centimes % 100)).padStart(2, '0')}`);

/** Trente et un caractères au plus, sans les signes que refusent les tableurs. */
const nomDeFeuille = (titre: string): string => titre.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31).trim() || 'Annexe';

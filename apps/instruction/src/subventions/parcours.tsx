import type { SubventionDetail } from '@maillage/contrats';
import { estClose, MACHINE_SUBVENTION, type PassageSubvention, passagesPossibles, type Role } from '@maillage/domain';
import { Chronologie, Encart, type EtapeChronologie } from '@maillage/ui';
import { LIBELLES_ROLE } from '../session/droits.ts';
import styles from './subventions.module.css';

const CHEMIN = [['VOTEE', 'Votée'], ['ACTEE', 'Acte signé par le bénéficiaire'], ['ENGAGEE', 'Engagée'], ['SIGNEE', 'Signée par la Région'], ['EN_COURS', 'Versements'], ['SOLDEE', 'Soldée']] as const;
const ROLES = Object.keys(LIBELLES_ROLE) as readonly Role[];
const BALLES = { porteur: 'C’est au bénéficiaire d’agir', region: 'C’est à la Région d’agir', personne: 'Rien n’est attendu' } as const;

/** Les états du chemin ordinaire, le pas suivant et qui le fait, tels que la machine les connaît. */
export function Parcours({ subvention }: { readonly subvention: SubventionDetail }) {
  const { etat, etatLibelle, prochainPas } = subvention;
  const rang = CHEMIN.findIndex(([code]) => code === etat);
  const dates: Partial<Record<string, string | null>> = { VOTEE: subvention.voteeLe, ACTEE: subvention.acteLe, ENGAGEE: subvention.engageeLe, SIGNEE: subvention.signeeLe };
  const etapes = CHEMIN.map(([code, titre], place): EtapeChronologie => ({ titre, le: dates[code] ?? null, statut: dates[code] || place < rang || (place === rang && estClose(etat)) ? 'fait' : place === rang + (rang < 4 ? 1 : 0) && !estClose(etat) ? 'en-cours' : 'a-venir' }));
  return (
    <section aria-labelledby="parcours">
      <h2 id="parcours">Où en est-elle ?</h2>
      <Encart titre={`${BALLES[prochainPas.balle]} : ${prochainPas.pas}`}>{rang < 0 && <p>{etatLibelle}.</p>}</Encart>
      <div className={styles.deux}>
        <Chronologie etapes={etapes} />
        <div>
          <h3>Ce qui peut suivre</h3>
          {suites(etat).length === 0 ? <p>Plus rien : la subvention est close.</p> : <ul>{suites(etat).map(({ code, libelle, roles }) => <li key={code}>{libelle} <span className={styles.discret}>({roles.map((role) => LIBELLES_ROLE[role]).join(', ')})</span></li>)}</ul>}
        </div>
      </div>
    </section>
  );
}

const suites = (etat: SubventionDetail['etat']) => passagesPossibles<SubventionDetail['etat'], PassageSubvention>(MACHINE_SUBVENTION, etat, ROLES).map((code) => ({ code, ...MACHINE_SUBVENTION[code] }));

import { type Agent, SuppleanceDto } from '@maillage/contrats';
import type { Role } from '@maillage/domain';
import { Bouton, ChampDate, ChampTexte, Encart, ListeDeroulante, useAnnoncer, useChamp } from '@maillage/ui';
import { useWatch } from 'react-hook-form';
import { appeler } from '../api/client.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { NIVEAUX } from './niveaux.ts';
import styles from './delegations.module.css';

const SUPPLEANTS: readonly Role[] = ['INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SIGNATAIRE'];
type Niveau = keyof typeof NIVEAUX;

/** Déclarer une absence : la sienne, ou celle d’un autre pour l’administrateur. */
export function FormulaireSuppleance({ agents, roles, moi, apres }: { readonly agents: readonly Agent[]; readonly roles: readonly Role[]; readonly moi: string; readonly apres: () => Promise<void> }) {
  const annoncer = useAnnoncer();
  const admin = roles.includes('ADMIN');
  const niveaux = (Object.keys(NIVEAUX) as Niveau[]).filter((role) => admin || roles.includes(role));
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<SuppleanceDto>({
    dto: SuppleanceDto,
    depart: { role: niveaux[0]!, titulaireId: admin ? '' : moi, suppleantId: '', du: '', au: '', motif: '' },
    controler: ({ du, au, titulaireId, suppleantId }) => [
      ...(au < du ? [{ chemin: 'au', message: 'Le dernier jour vient après le premier.' }] : []),
      ...(titulaireId === suppleantId ? [{ chemin: 'suppleantId', message: 'On ne se supplée pas soi-même.' }] : []),
      ...(titulaireId ? [] : [{ chemin: 'titulaireId', message: 'Choisissez la personne absente.' }]),
    ],
    envoyer: async (corps) => {
      await appeler('/api/finances/suppleances', { methode: 'POST', corps });
      formulaire.reset();
      annoncer('Suppléance enregistrée.');
      await apres();
    },
  });
  const role = useWatch({ control, name: 'role' }) as Niveau;
  const titulaire = useChamp('titulaireId', control);
  const options = (attendus: readonly Role[]) => agents.filter((un) => un.roles.some((porte) => attendus.some((role) => role === porte))).map(({ id, nom }) => ({ valeur: id, libelle: nom }));
  return (
    <form noValidate aria-labelledby="absence" className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <h2 id="absence">Déclarer une absence</h2>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      {echec && <Encart ton="erreur" annonce titre={echec.message} />}
      <ListeDeroulante libelle="Niveau suppléé" options={niveaux.map((valeur) => ({ valeur, libelle: NIVEAUX[valeur] }))} {...useChamp('role', control)} />
      {admin && <ListeDeroulante libelle="Personne absente" options={options([role])} {...titulaire} />}
      <ListeDeroulante libelle="Suppléée par" options={options(SUPPLEANTS).filter(({ valeur }) => valeur !== moi || admin)} {...useChamp('suppleantId', control)} />
      <ChampDate libelle="Premier jour d’absence" {...useChamp('du', control)} />
      <ChampDate libelle="Dernier jour d’absence" {...useChamp('au', control)} />
      <ChampTexte libelle="Arrêté ou note qui le permet" {...useChamp('motif', control)} />
      <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer la suppléance</Bouton>
    </form>
  );
}

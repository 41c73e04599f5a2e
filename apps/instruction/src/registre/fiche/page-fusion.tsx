import { type FicheLieuAgent, FusionDto, type LieuRegistre, STATUTS_LIEU } from '@maillage/contrats';
import { Actions, Bouton, Chargement, Choix, Colonne, Combobox, dateCourte, EtatErreur, LienBouton, nombre, Page, Tableau, useChamp, ZoneTexte } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ErreurApi, appeler } from '../../api/client.ts';
import { Introuvable } from '../../cadre/pages-fixes.tsx';
import { Erreurs } from '../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../formulaire/use-formulaire.ts';
import { EchecRegistre } from '../changement/echec-registre.tsx';
import { useChangement } from '../changement/use-changement.tsx';
import { positionLisible, typologiesLisibles } from '../libelles.ts';
import { chercherLieux, fiche, RACINE } from '../requetes.ts';
import type { Suite } from './suite-du-changement.tsx';
import styles from '../registre.module.css';

/** Comparer deux lieux, choisir celui qui reste, confirmer. `?avec=` : l’autre lieu. */
export function PageFusion() {
  const { id = '' } = useParams();
  const [parametres, changer] = useSearchParams();
  const avec = parametres.get('avec') ?? '';
  const ici = useQuery(fiche(id));
  const autre = useQuery({ ...fiche(avec), enabled: avec !== '' });
  const erreur = ici.error ?? autre.error;
  const fil = [{ libelle: 'Registre', lien: '/registre' }, ...(ici.data ? [{ libelle: ici.data.nom, lien: `/registre/${id}` }] : [])];
  if (erreur instanceof ErreurApi && erreur.statut === 404) return <Introuvable />;
  if (erreur) return <Page titre="Fusionner deux lieux" fil={fil} plein><EtatErreur message={erreur.message} onReessayer={() => void Promise.all([ici.refetch(), autre.refetch()])} /></Page>;
  if (!ici.data || (avec && !autre.data)) return <Page titre="Fusionner deux lieux" fil={fil} plein><Chargement texte="Lecture des lieux…" /></Page>;
  return (
    <Page titre="Fusionner deux lieux" objet={ici.data.nom} fil={fil} plein>
      <div className={styles.formulaire}>
        <Combobox<Pick<LieuRegistre, 'id' | 'nom' | 'communeNom'>> name="avec" libelle={`Le lieu qui n’en fait qu’un avec « ${ici.data.nom} »`} aide="Tapez son nom ou sa commune."
          value={autre.data ?? null} onChange={(choisi) => { if (choisi && choisi.id !== id) changer({ avec: choisi.id }, { replace: true }); }}
          chercher={async (texte, signal) => (await chercherLieux(texte, signal)).filter((un) => un.id !== id)} cle={(un) => un.id} texte={(un) => un.nom} detail={(un) => un.communeNom} aucun="Aucun autre lieu ne porte ce nom." />
      </div>
      {autre.data && autre.data.id !== id && <Comparaison key={`${id} ${avec} ${ici.data.version} ${autre.data.version}`} ici={ici.data} autre={autre.data} />}
    </Page>
  );
}

function Comparaison({ ici, autre }: { readonly ici: FicheLieuAgent; readonly autre: FicheLieuAgent }) {
  const aller = useNavigate();
  const { passer, boite } = useChangement();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<FusionDto>({
    dto: FusionDto, depart: { motif: '' },
    envoyer: async ({ vers, motif }) => {
      const [garde, retire] = vers === ici.id ? [ici, autre] : [autre, ici];
      const recu = await passer({
        essai: { lieuId: retire.id, vers }, toujours: true, titre: `Fusionner dans « ${garde.nom} »`, confirmer: 'Fusionner',
        resume: <p>« {retire.nom} » disparaît du registre et de l’annuaire ; son adresse mène à « {garde.nom} », qui garde son histoire et ses statuts. Une fusion ne s’annule pas.</p>,
        ecrire: () => appeler(`${RACINE}/${retire.id}/fusion`, { methode: 'POST', version: retire.version, corps: { vers, motif } }),
      });
      if (recu) await aller(`/registre/${recu.applique ? vers : retire.id}`, { state: { suite: { recu, phrase: `« ${retire.nom} » est fusionné dans ce lieu.` } satisfies Suite } });
    },
  });
  return (
    <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <EchecRegistre erreur={echec} />
      <Tableau legende="Les deux lieux, côte à côte" className={styles.tableau}>
        <thead><tr><Colonne>Ce que l’on sait</Colonne><Colonne>{ici.nom}</Colonne><Colonne>{autre.nom}</Colonne></tr></thead>
        <tbody>{LIGNES.map(([terme, lire]) => <tr key={terme}><th scope="row">{terme}</th><td>{lire(ici)}</td><td>{lire(autre)}</td></tr>)}</tbody>
      </Tableau>
      <div className={`${styles.formulaire} ${styles.section}`}>
        <Choix libelle="Lequel gardez-vous ?" aide="Ses informations restent telles quelles : corrigez-les après la fusion s’il le faut." options={[ici, autre].map((un) => ({ valeur: un.id, libelle: un.nom, aide: `${un.communeNom}${un.adresse ? `, ${un.adresse}` : ''}` }))} {...useChamp('vers', control)} />
        <ZoneTexte libelle="Pourquoi ces lieux n’en font qu’un" aide="Par exemple : même adresse et même équipe, vérifié par téléphone." rows={3} maxLongueur={1000} {...useChamp('motif', control)} />
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Calcul de l’effet…">Voir l’effet et fusionner</Bouton><LienBouton variante="discret" href={`/registre/${ici.id}`}>Renoncer</LienBouton></Actions>
      </div>
      {boite}
    </form>
  );
}

const LIGNES: readonly (readonly [string, (lieu: FicheLieuAgent) => string])[] = [
  ['Commune', (l) => `${l.communeNom} (${l.departement})`], ['Adresse', (l) => l.adresse ?? '–'], ['Position', positionLisible],
  ['Statut du jour', (l) => (l.statut ? STATUTS_LIEU[l.statut] : 'Inconnu')], ['Statuts datés', (l) => l.statuts.map(({ du, statut }) => `${STATUTS_LIEU[statut].toLowerCase()} (${dateCourte(du)})`).join(', ') || '–'],
  ['Carte régionale', (l) => (l.surCarte ? 'Y figure' : 'N’y figure pas')], ['Emplois', (l) => (l.etpCentiemes === null ? '–' : `${nombre(l.etpCentiemes / 100)} ETP`)],
  ['Typologies', (l) => typologiesLisibles(l.typologies) || '–'], ['Services', (l) => l.services.join(', ') || '–'], ['SIRET', (l) => l.siret ?? '–'], ['Source', (l) => l.source],
];

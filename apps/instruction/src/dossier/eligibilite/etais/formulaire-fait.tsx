import { FaitDto, type CritereInstruit, type DossierAgent } from '@maillage/contrats';
import type { CritereCorrigeable } from '@maillage/domain';
import { Actions, Bouton, ChampDate, Choix, Encart, OuiNon, useAnnoncer, useChamp, ZoneTexte } from '@maillage/ui';
import { useWatch, type Control } from 'react-hook-form';
import { Echec } from '../../../formulaire/echec.tsx';
import { Erreurs } from '../../../formulaire/erreurs.tsx';
import { useAvantDePartir } from '../../../formulaire/use-avant-de-partir.ts';
import { useFormulaire } from '../../../formulaire/use-formulaire.ts';
import { useGeste } from '../../../formulaire/use-geste.ts';
import { Contrats } from './contrats.tsx';
import { departDuFait } from './depart-du-fait.ts';
import styles from '../eligibilite.module.css';

const FORMES = [{ valeur: 'aucun', libelle: 'Aucun' }, { valeur: 'informel', libelle: 'Collectif informel' }, { valeur: 'association', libelle: 'Association autonome' }, { valeur: 'convention', libelle: 'Convention' }] as const;

/** Le fait tel que l’instruction l’établit ; le critère est rejoué aussitôt, celui du dépôt reste à côté. */
export function FormulaireFait({ dossier, critere, fermer }: { readonly dossier: DossierAgent; readonly critere: CritereInstruit; readonly fermer: () => void }) {
  const geste = useGeste(dossier.id);
  const annoncer = useAnnoncer();
  const code = critere.code as CritereCorrigeable;
  const chemin = `/api/instruction/dossiers/${dossier.id}/criteres/${code}/fait`;
  const { control, soumettre, erreurs, tentative, echec, occupe, modifie } = useFormulaire<FaitDto>({
    dto: FaitDto, depart: departDuFait(dossier, critere),
    envoyer: async (corps) => {
      await geste.mutateAsync({ chemin, methode: 'PUT', corps });
      annoncer('Fait établi, critère rejoué');
      fermer();
    },
  });
  useAvantDePartir(modifie);
  const oublier = () => geste.mutate({ chemin, methode: 'DELETE' }, { onSuccess: () => { annoncer('Le fait déclaré au dépôt vaut de nouveau'); fermer(); } });
  return (
    <form noValidate aria-label={`Fait établi : ${critere.libelle}`} className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec ?? geste.error} dossierId={dossier.id} apresRelecture={fermer} />
      {critere.preuves.length === 0 && <Encart ton="attention" titre="Citez d’abord la pièce qui établit ce fait : sans elle, il ne s’enregistre pas." />}
      <Saisie code={code} control={control} dossier={dossier} />
      <ZoneTexte libelle="D’où vient ce fait" aide="Par exemple : bulletins de paie de mai. Le porteur ne lit pas ce texte." rows={2} maxLongueur={1000} {...useChamp('motif', control)} />
      <Actions>
        <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Établir et rejouer</Bouton>
        {critere.fait && <Bouton variante="secondaire" occupe={geste.isPending} libelleOccupe="Retour…" onClick={oublier}>Revenir au fait déclaré</Bouton>}
        <Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton>
      </Actions>
    </form>
  );
}

function Saisie({ code, control, dossier }: { readonly code: CritereCorrigeable; readonly control: Control; readonly dossier: DossierAgent }) {
  switch (code) {
    case 'anciennete-3-ans': return <Ouverture control={control} />;
    case 'emploi-0-5-etp': return <Contrats control={control} jour={dossier.verdict.dateReference} />;
    case 'collectif-utilisateurs': return <Collectif control={control} />;
    case 'implantation-regionale': return <Reponse name="etablissementDansLaRegion" libelle="La structure a un établissement dans la région" control={control} />;
    case 'carte-regionale': return <Reponse name="surCarteRegionale" libelle="Le lieu est référencé sur la carte régionale" control={control} />;
  }
}

const Ouverture = ({ control }: { readonly control: Control }) => <ChampDate libelle="Début réel de l’activité de gestion et d’animation" {...useChamp('activiteDepuis', control)} />;
const Reponse = ({ name, libelle, control }: { readonly name: string; readonly libelle: string; readonly control: Control }) => <OuiNon libelle={libelle} {...useChamp(name, control)} />;

function Collectif({ control }: { readonly control: Control }) {
  const [forme, justifie] = [useChamp('collectif.forme', control), useChamp('collectif.justifie', control)];
  const aucun = useWatch({ control, name: 'collectif.forme' }) === 'aucun';
  return <><Choix libelle="Forme du collectif d’utilisateurs" options={FORMES} {...forme} />{!aucun && <OuiNon libelle="Une pièce le prouve" {...justifie} />}</>;
}

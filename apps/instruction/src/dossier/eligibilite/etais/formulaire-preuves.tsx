import { PreuvesDto, type CritereInstruit, type DossierAgent } from '@maillage/contrats';
import { Actions, Bouton, ChampTexte, ListeDeroulante, useAnnoncer, useChamp } from '@maillage/ui';
import { useFieldArray, type Control } from 'react-hook-form';
import { Echec } from '../../../formulaire/echec.tsx';
import { Erreurs } from '../../../formulaire/erreurs.tsx';
import { useAvantDePartir } from '../../../formulaire/use-avant-de-partir.ts';
import { useFormulaire } from '../../../formulaire/use-formulaire.ts';
import { useGeste } from '../../../formulaire/use-geste.ts';
import { usePieces } from './pieces.ts';
import styles from '../eligibilite.module.css';

const VIDE = { pieceId: '', page: '', remarque: '' };

/** Les pièces du dépôt ou des compléments qui prouvent un critère, avec la page et une remarque. */
export function FormulairePreuves({ dossier, critere, fermer }: { readonly dossier: DossierAgent; readonly critere: CritereInstruit; readonly fermer: () => void }) {
  const geste = useGeste(dossier.id);
  const annoncer = useAnnoncer();
  const { control, soumettre, erreurs, tentative, echec, occupe, modifie } = useFormulaire<PreuvesDto>({
    dto: PreuvesDto,
    depart: { preuves: critere.preuves.length > 0 ? critere.preuves.map(({ pieceId, page, remarque }) => ({ pieceId, page: page ?? '', remarque: remarque ?? '' })) : [VIDE] },
    envoyer: async (corps) => {
      await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${dossier.id}/criteres/${critere.code}/preuves`, methode: 'PUT', corps });
      annoncer('Pièces enregistrées');
      fermer();
    },
  });
  useAvantDePartir(modifie);
  const { fields, append, remove } = useFieldArray({ control: control as unknown as Control<PreuvesDto>, name: 'preuves' });
  const pieces = usePieces(dossier, critere);
  return (
    <form noValidate aria-label={`Pièces à l’appui : ${critere.libelle}`} className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={dossier.id} apresRelecture={fermer} />
      {fields.map((champ, rang) => (
        <Preuve key={champ.id} rang={rang} control={control} pieces={pieces} retirer={() => remove(rang)} />
      ))}
      <p><Bouton variante="secondaire" onClick={() => append(VIDE)}>Ajouter une pièce</Bouton></p>
      <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer les pièces</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>
    </form>
  );
}

type Ligne = { readonly rang: number; readonly control: Control; readonly pieces: ReturnType<typeof usePieces>; readonly retirer: () => void };

const Preuve = ({ rang, control, pieces, retirer }: Ligne) => (
  <div role="group" aria-label={`Pièce ${rang + 1}`} className={styles.enLigne}>
    <ListeDeroulante libelle="Pièce" options={pieces} {...useChamp(`preuves.${rang}.pieceId`, control)} />
    <ChampTexte libelle="Page" facultatif largeur="court" maxLength={40} {...useChamp(`preuves.${rang}.page`, control)} />
    <ChampTexte libelle="Remarque" facultatif maxLength={300} {...useChamp(`preuves.${rang}.remarque`, control)} />
    <Bouton variante="discret" onClick={retirer}>Retirer<span className="pour-lecteur"> la pièce {rang + 1}</span></Bouton>
  </div>
);

import { type DossierAgent, ReleveTrajetDto } from '@maillage/contrats';
import { Actions, Bouton, ChampTexte, Groupe, ListeDeroulante, useAnnoncer, useChamp, ZoneTexte } from '@maillage/ui';
import { useEffect, useRef, useState } from 'react';
import { Echec } from '../../../formulaire/echec.tsx';
import { Erreurs } from '../../../formulaire/erreurs.tsx';
import { useFormulaire } from '../../../formulaire/use-formulaire.ts';
import { useGeste } from '../../../formulaire/use-geste.ts';
import { lireDuree } from './duree-saisie.ts';
import styles from './preuves.module.css';

/** Une durée mesurée ailleurs : vers quel lieu, combien, d’où elle vient, pourquoi. */
export function FormulaireReleve({ dossier: { id, lieux, depot }, fermer }: { readonly dossier: DossierAgent; readonly fermer: () => void }) {
  const geste = useGeste(id);
  const annoncer = useAnnoncer();
  const debut = useRef<HTMLFormElement>(null);
  useEffect(() => debut.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ReleveTrajetDto>({
    dto: ReleveTrajetDto,
    depart: { lieuId: '', lieu: '', source: '', motif: '', pieceId: '' },
    envoyer: async ({ lieuId, pieceId, ...saisie }) => {
      await geste.mutateAsync({ chemin: `/api/instruction/dossiers/${id}/trajets/releve`, corps: { ...saisie, ...(lieuId ? { lieuId } : {}), ...(pieceId ? { pieceId } : {}) } });
      annoncer('Relevé enregistré');
      fermer();
    },
  });
  const [choisi, nomLieu, secondes, source, motif, piece] = [useChamp('lieuId', control), useChamp('lieu', control), useChamp('secondes', control), useChamp('source', control), useChamp('motif', control), useChamp('pieceId', control)];
  const pieces = depot.pieces.flatMap(({ libelle, deposees }) => deposees.map((piece) => ({ valeur: piece.id, libelle: `${libelle} : ${piece.nom}` })));
  const choisir = (lieuId: string) => {
    choisi.onChange(lieuId);
    formulaire.setValue('lieu', lieux.find((lieu) => lieu.id === lieuId)?.nom ?? '');
  };
  return (
    <form ref={debut} noValidate aria-label="Consigner un relevé fait ailleurs" className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
      <Erreurs erreurs={erreurs} tentative={tentative} />
      <Echec erreur={echec} dossierId={id} apresRelecture={fermer} />
      <ListeDeroulante libelle="Vers quel tiers-lieu" vide="Un autre lieu" {...choisi} onChange={(evenement) => choisir(evenement.target.value)} options={lieux.map((lieu) => ({ valeur: lieu.id, libelle: `${lieu.nom}, ${lieu.communeNom}` }))} />
      {!choisi.value && <ChampTexte libelle="Nom de ce lieu" maxLength={200} {...nomLieu} />}
      <SaisieDuree {...secondes} />
      <ChampTexte libelle="Source" aide="Par exemple : itinéraire du Géoportail, le 3 juillet 2026." maxLength={200} {...source} />
      <ZoneTexte libelle="Motif" aide="Pourquoi cette durée est relevée." rows={3} maxLongueur={1000} {...motif} />
      {pieces.length > 0 && <ListeDeroulante libelle="Pièce du dossier qui la prouve" facultatif vide="Aucune" {...piece} options={pieces} />}
      <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Consigner le relevé</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>
    </form>
  );
}

type Champ = ReturnType<typeof useChamp>;

/** Minutes et secondes, tenues ensemble en secondes. */
function SaisieDuree({ name, erreur, onChange }: Champ) {
  const [saisie, setSaisie] = useState({ minutes: '', secondes: '' });
  const changer = (morceau: Partial<typeof saisie>) => {
    const suite = { ...saisie, ...morceau };
    setSaisie(suite);
    onChange(lireDuree(suite.minutes, suite.secondes) ?? undefined);
  };
  return (
    <Groupe name={name} libelle="Durée en voiture" erreur={erreur}>
      <div className={styles.duree}>
        <ChampTexte name={`${name}.minutes`} libelle="Minutes" inputMode="numeric" maxLength={4} largeur="court" value={saisie.minutes} onChange={(evenement) => changer({ minutes: evenement.target.value })} />
        <ChampTexte name={`${name}.reste`} libelle="Secondes" inputMode="numeric" maxLength={2} largeur="court" value={saisie.secondes} onChange={(evenement) => changer({ secondes: evenement.target.value })} />
      </div>
    </Groupe>
  );
}

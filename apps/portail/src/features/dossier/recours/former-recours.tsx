import { useRef, useState } from 'react';
import { RecoursDto } from '@maillage/contrats';
import { Actions, Bouton, Dialogue, ResumeErreurs, useChamp, ZoneTexte } from '@maillage/ui';
import { FormProvider } from 'react-hook-form';
import { ErreurApi } from '../../../api/client.ts';
import { requetes } from '../../../api/requetes.ts';
import { useFormulaireDto } from '../../../formulaire/use-formulaire-dto.ts';
import { formerRecours } from './requetes.ts';

/** Former un recours gracieux : ce que l’on conteste et pourquoi, relu et confirmé avant l’envoi. */
export function FormerRecours({ dossierId, tardif }: { readonly dossierId: string; readonly tardif: boolean }) {
  const [ouvert, setOuvert] = useState(false);
  return (
    <>
      <p><Bouton variante="secondaire" onClick={() => setOuvert(true)}>Demander que la décision soit revue</Bouton></p>
      {ouvert && <DialogueRecours dossierId={dossierId} tardif={tardif} fermer={() => setOuvert(false)} />}
    </>
  );
}

function DialogueRecours({ dossierId, tardif, fermer }: { readonly dossierId: string; readonly tardif: boolean; readonly fermer: () => void }) {
  const cle = useRef<string>(null);
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(RecoursDto, { defaultValues: { texte: '' } });
  const envoyer = soumettre(async ({ texte }) => {
    cle.current ??= crypto.randomUUID();
    try { await formerRecours(dossierId, texte, cle.current); } catch (erreur) { if (erreur instanceof ErreurApi && erreur.status >= 400 && erreur.status < 500) cle.current = null; throw erreur; }
    await requetes.invalidateQueries({ queryKey: ['dossiers', dossierId] });
    fermer();
  });
  return (
    <Dialogue ouvert titre="Former un recours gracieux" onFermer={fermer}
      actions={<Actions><Bouton occupe={occupe} libelleOccupe="Envoi…" onClick={() => void envoyer()}>Envoyer mon recours</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>}>
      <FormProvider {...formulaire}>
        <form noValidate onSubmit={envoyer}>
          <ResumeErreurs erreurs={erreurs} tentative={tentative} />
          <p>Votre recours sera daté d’aujourd’hui ; un accusé de réception vous dira quand vous aurez une réponse.{tardif && ' Le délai étant passé, il sera sans effet sur lui.'}</p>
          <ChampRecours />
        </form>
      </FormProvider>
    </Dialogue>
  );
}

const ChampRecours = () => <ZoneTexte libelle="Ce que vous contestez, et pourquoi" aide="Dites ce qui, selon vous, a été mal apprécié. Vos pièces peuvent suivre par les messages du dossier." rows={8} maxLongueur={5000} {...useChamp('texte')} />;

import { useQuery } from '@tanstack/react-query';
import { Bouton, ChampTexte, Chargement, Combobox, EtatErreur, Lien, ListeDeroulante, Page, ResumeErreurs, useChamp, ZoneTexte } from '@maillage/ui';
import { type CommuneTrouvee, type DemandeDeposee, DemandeRegistreDto, type FicheLieu, STATUTS_LIEU } from '@maillage/contrats';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { phraseErreur, poster } from '../../api/client.ts';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';
import { chercherCommunes, detailCommune } from '../eligibilite/communes.ts';
import { lieu } from './requetes.ts';

const FIL = [{ libelle: 'Annuaire', lien: '/annuaire' }];

/** Demander à être référencé, ou signaler une erreur sur un lieu (`?lieu=`). */
export function PageSignaler() {
  const [adresse] = useSearchParams();
  const id = adresse.get('lieu') ?? '';
  const { data, error, isFetching, refetch } = useQuery({ ...lieu(id), enabled: id !== '' });
  if (error) return <Page titre="Signaler une erreur" fil={FIL}><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (id && !data) return <Page titre="Signaler une erreur" fil={FIL}><Chargement texte="Lecture du lieu…" /></Page>;
  return <Formulaire key={id} lieu={data ?? null} />;
}

type CommuneChoisie = Pick<CommuneTrouvee, 'code' | 'nom'> & Partial<CommuneTrouvee>;

function Formulaire({ lieu: corrige }: { readonly lieu: FicheLieu | null }) {
  const titre = corrige ? `Signaler une erreur sur « ${corrige.nom} »` : 'Demander le référencement d’un lieu';
  const [envoye, setEnvoye] = useState(false);
  const [commune, setCommune] = useState<CommuneChoisie | null>(corrige && { code: corrige.commune, nom: corrige.communeNom });
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(DemandeRegistreDto, {
    defaultValues: { genre: corrige ? 'correction' : 'referencement', ...(corrige ? { lieuId: corrige.id } : {}), nom: corrige?.nom ?? '', commune: corrige?.commune ?? '', adresse: corrige?.adresse ?? '', message: '', contactNom: '', contactCourriel: '' },
  });
  if (envoye) return <Page titre="Votre demande est envoyée" cle="envoye" fil={FIL} colonne><p>La Coopérative Tiers-Lieux ou la Région l’examine, puis vous répond par courriel. Un accusé vient de partir.</p><p>Connecté, vous la suivez dans <Lien href="/compte/demandes">Mes demandes</Lien>.</p><p><Lien href="/annuaire">Revenir à l’annuaire</Lien></p></Page>;
  return (
    <Page titre={titre} fil={FIL} enErreur={erreurs.length > 0} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />} colonne>
      <FormProvider {...formulaire}>
        <form noValidate onSubmit={soumettre(async (demande) => { await poster<DemandeDeposee>('/api/registre/demandes', demande); setEnvoye(true); })}>
          <Texte nom="nom" libelle="Nom du lieu" />
          {!corrige && <Combobox<CommuneChoisie> name="commune" libelle="Commune" erreur={formulaire.formState.errors.commune?.message} value={commune} onChange={(choisie) => { setCommune(choisie); formulaire.setValue('commune', choisie?.code ?? ''); }}
            chercher={chercherCommunes} cle={({ code }) => code} texte={({ nom }) => nom} detail={(une) => une.codesPostaux ? detailCommune(une as CommuneTrouvee) : null} aucun="Aucune commune de la région ne porte ce nom : vérifiez l’orthographe." />}
          <Texte nom="adresse" libelle="Adresse" facultatif />
          <Statut />
          <Texte nom="du" libelle="Depuis le" type="date" facultatif />
          <Message aide={corrige ? 'Ce qui est faux, ce qui est juste, et comment le vérifier.' : 'Ce que le lieu propose, à qui il est ouvert, et comment le vérifier.'} />
          <h2>Pour vous répondre</h2>
          <p>Votre nom et votre adresse servent à vous répondre ; ils ne sont jamais publiés.</p>
          <Texte nom="contactNom" libelle="Votre nom" autoComplete="name" />
          <Texte nom="contactCourriel" libelle="Votre adresse électronique" type="email" autoComplete="email" />
          <Bouton type="submit" occupe={occupe} libelleOccupe="Envoi…">Envoyer la demande</Bouton>
        </form>
      </FormProvider>
    </Page>
  );
}

const Texte = ({ nom, ...champ }: { readonly nom: string; readonly libelle: string; readonly facultatif?: boolean; readonly type?: string; readonly autoComplete?: string }) => <ChampTexte {...champ} {...useChamp(nom)} />;
const Message = ({ aide }: { readonly aide: string }) => <ZoneTexte libelle="Votre message" aide={aide} maxLongueur={2000} rows={6} {...useChamp('message')} />;
const Statut = () => <ListeDeroulante libelle="Statut" facultatif vide="Je ne sais pas" options={Object.entries(STATUTS_LIEU).map(([valeur, libelle]) => ({ valeur, libelle }))} {...useChamp('statut')} />;

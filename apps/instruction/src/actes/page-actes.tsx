import type { EtapeActe, LigneActe, ListeActes } from '@maillage/contrats';
import { ApercuPdf, Bouton, Chargement, Encart, EtatErreur, EtatVide, Onglets, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { appeler, ErreurApi } from '../api/client.ts';
import { moi } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import { Chiffres, useChiffres } from '../dossier/decision/chiffres.tsx';
import { Avancement } from './avancement.tsx';
import { choisissable, ETAPES, etapesDe, intitule } from './etapes.ts';
import { TableauActes } from './tableau-actes.tsx';
import { useLot } from './use-lot.ts';
import styles from './actes.module.css';

/** Les lettres qui attendent un geste : chacune s’ouvre avant d’être choisie, puis elles partent ensemble. */
export function PageActes() {
  const { data: personne } = useQuery(moi);
  const [parametres] = useSearchParams();
  const miennes = etapesDe(personne?.roles ?? []);
  const etape = miennes.find((une) => une === parametres.get('etape')) ?? miennes[0];
  if (personne && !etape) return <Interdit />;
  return <Page titre="Actes" sousTitre={<p>Les lettres de décision, de leur préparation à leur notification.</p>} plein>{etape ? <Attente key={etape} etape={etape} miennes={miennes} /> : <Chargement />}</Page>;
}

function Attente({ etape, miennes }: { readonly etape: EtapeActe; readonly miennes: readonly EtapeActe[] }) {
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['actes', etape], staleTime: 0, queryFn: ({ signal }) => appeler<ListeActes>(`/api/instruction/actes?etape=${etape}`, { signal }) });
  const [ouverte, setOuverte] = useState<LigneActe | null>(null);
  const [ouvertes, setOuvertes] = useState<ReadonlySet<string>>(new Set());
  const [confirmees, setConfirmees] = useState<ReadonlySet<string>>(new Set());
  const [choix, setChoix] = useState<ReadonlySet<string>>(new Set());
  const { demander, boite } = useConfirmation();
  const lot = useLot();
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  const ouvrir = (ligne: LigneActe) => { setOuverte(ligne); setOuvertes((deja) => new Set([...deja, ligne.acteId!])); };
  const lignes = data?.lignes.filter((ligne) => choix.has(ligne.dossierId) && choisissable(ligne, ouvertes, confirmees)) ?? [];
  const lancer = async () => {
    const contenu = <p>{etape === 'a-notifier' ? 'Les lettres seront notifiées par voie électronique : chaque porteur verra sa décision, et son délai de recours commencera à courir.' : etape === 'a-signer' ? 'Vous signez les documents que vous avez ouverts, et eux seuls.' : etape === 'a-viser' ? 'Vous visez les documents que vous avez ouverts, et eux seuls.' : 'La date, le numéro et le signataire de chaque lettre seront fixés. Rien ne part encore.'}</p>;
    if (!await demander({ titre: intitule(etape, lignes.length), confirmer: intitule(etape, lignes.length), contenu })) return;
    lot.mutate({ geste: ETAPES[etape].geste, lignes: lignes.map(({ dossierId, acteId, sha256 }) => (acteId && sha256 ? { dossierId, acteId, sha256, ...(confirmees.has(acteId) && { chiffresConfirmes: true }) } : { dossierId })) }, { onSuccess: () => setChoix(new Set()) });
  };
  const confirmer = (acteId: string, exacts: boolean) => setConfirmees((deja) => new Set(exacts ? [...deja, acteId] : [...deja].filter((un) => un !== acteId)));
  const saisies = data?.lignes.filter(({ chiffresSaisis, acteId }) => chiffresSaisis > 0 && !confirmees.has(acteId!)).length ?? 0;
  const enCours = lot.data?.id ?? data?.lotEnCours;
  return (
    <>
      <Onglets nom="Étapes des lettres" onglets={miennes.map((une) => ({ libelle: `${ETAPES[une].libelle}${data ? ` (${data.comptes[une]})` : ''}`, lien: `/actes?etape=${une}`, courant: une === etape }))} />
      {enCours && <Avancement key={enCours} id={enCours} />}
      {lot.error && <Encart ton="erreur" annonce titre={lot.error.message} />}
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des lettres…" /> : data.lignes.length === 0 ? <EtatVide titre={ETAPES[etape].vide} /> : (
        <div className={styles.page}>
          <div>
            {etape !== 'a-preparer' && <p>Ouvrez une lettre pour pouvoir la choisir.{saisies > 0 && ` ${saisies > 1 ? `${saisies} lettres impriment un chiffre saisi par une personne : ouvrez-les une à une et confirmez chacune` : 'Une lettre imprime un chiffre saisi par une personne : ouvrez-la et confirmez-le'}.`}</p>}
            <TableauActes legende={`Lettres ${ETAPES[etape].libelle.toLowerCase()}`} lignes={data.lignes} choix={choix} ouvertes={ouvertes} confirmees={confirmees} onChoix={setChoix} onOuvrir={ouvrir} />
            <p className={styles.barre}>{lignes.length === 0 ? 'Aucune lettre choisie.' : <Bouton occupe={lot.isPending} libelleOccupe="Envoi du lot…" onClick={() => void lancer()}>{intitule(etape, lignes.length)}</Bouton>}</p>
          </div>
          {ouverte?.acteId && (
            <section aria-labelledby="apercu" className={styles.apercu}>
              <h2 id="apercu">Lettre n° {ouverte.numero}</h2>
              {ouverte.chiffresSaisis > 0 && <ChiffresDeLaLettre key={ouverte.acteId} ligne={ouverte} confirmes={confirmees.has(ouverte.acteId)} onConfirmer={(exacts) => confirmer(ouverte.acteId!, exacts)} />}
              <ApercuPdf key={ouverte.acteId} titre={`Lettre n° ${ouverte.numero} (PDF)`} adresse={`/api/actes/${ouverte.acteId}/pdf`} nomFichier={`${ouverte.numero}.pdf`} />
            </section>
          )}
        </div>
      )}
      {boite}
    </>
  );
}

function ChiffresDeLaLettre({ ligne, confirmes, onConfirmer }: { readonly ligne: LigneActe; readonly confirmes: boolean; readonly onConfirmer: (exacts: boolean) => void }) {
  const chiffres = useChiffres(ligne.dossierId, ligne.acteId!);
  return chiffres.length === 0 ? <Chargement texte="Lecture des chiffres saisis…" /> : <Chiffres chiffres={chiffres} confirmes={confirmes} onConfirmer={onConfirmer} />;
}

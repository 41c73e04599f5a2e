import { Bouton, ChampTexte, Encart, Page, ResumeErreurs } from '@maillage/ui';
import type { VerificationActe } from '@maillage/contrats';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { lire, phraseErreur } from '../../api/client.ts';
import { DepotFichier } from './depot-fichier.tsx';
import { empreinte } from './empreinte.ts';
import styles from './pages.module.css';

/** Contrôle d’un acte reçu : le fichier reste sur l’appareil, seule son empreinte est comparée. */
export function Verification() {
  const parametres = useParams();
  const [adresse] = useSearchParams();
  const [numero, setNumero] = useState(parametres['numero'] ?? adresse.get('numero') ?? '');
  const [fichier, setFichier] = useState<File | null>(null);
  const [tentative, setTentative] = useState(0);
  const controle = useMutation({
    mutationFn: async (piece: File) => {
      const sha256 = await empreinte(piece);
      return { sha256, ...await lire<VerificationActe>(`/api/verification/${encodeURIComponent(numero.trim())}?sha256=${sha256}`) };
    },
  });
  const erreurs = tentative === 0 ? [] : [
    ...(numero.trim() ? [] : [{ chemin: 'numero', message: 'Indiquez le numéro de l’acte, écrit en tête et en pied de page.' }]),
    ...(fichier ? [] : [{ chemin: 'fichier', message: 'Choisissez le fichier PDF à contrôler.' }]),
  ];
  const envoyer = (evenement: FormEvent) => {
    evenement.preventDefault();
    setTentative(tentative + 1);
    if (numero.trim() && fichier) controle.mutate(fichier);
  };
  const message = (chemin: string) => erreurs.find((erreur) => erreur.chemin === chemin)?.message;
  return (
    <Page titre="Vérifier un acte" fil={[{ libelle: 'Appels', lien: '/' }]} colonne enErreur={erreurs.length > 0} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />}>
      <p>Contrôlez qu’un PDF reçu de la Région est bien celui qu’elle a émis, sans un octet de différence. Le fichier reste sur votre appareil : seule son empreinte est comparée.</p>
      <br />
      <form noValidate onSubmit={envoyer}>
        <ChampTexte name="numero" libelle="Numéro de l’acte" aide="Il figure dans les références et sous le code QR." largeur="moyen" autoComplete="off" spellCheck={false} erreur={message('numero')} value={numero} onChange={(evenement) => setNumero(evenement.target.value)} />
        <DepotFichier fichier={fichier} erreur={message('fichier')} onFichier={(choisi) => { setFichier(choisi); controle.reset(); }} />
        <Bouton type="submit" occupe={controle.isPending} libelleOccupe="Contrôle…">Vérifier</Bouton>
      </form>
      <Reponse erreur={controle.error} reponse={controle.data} />
    </Page>
  );
}

function Reponse({ erreur, reponse }: { readonly erreur: unknown; readonly reponse: (VerificationActe & { readonly sha256: string }) | undefined }) {
  if (erreur) return <Encart ton="erreur" annonce titre={phraseErreur(erreur)} />;
  if (!reponse) return null;
  if (reponse.conforme === null) return <Encart ton="erreur" annonce titre="Ce numéro n’est pas connu : vérifiez-le sur l’acte." />;
  const empreinteLue = <p className={styles.empreinte}>SHA-256 : {reponse.sha256}</p>;
  return reponse.conforme
    ? <Encart ton="succes" annonce titre="Conforme"><p>Ce fichier est exactement l’acte n° {reponse.numero}.{reponse.remplacePar && <> Il a été <strong>remplacé par</strong> la lettre rectificative n° {reponse.remplacePar}.</>}</p>{empreinteLue}</Encart>
    : <Encart ton="erreur" annonce titre="Non conforme"><p>Ce fichier n’est pas l’acte n° {reponse.numero} tel qu’il a été émis. Vérifiez le numéro, ou demandez le document au service.</p>{empreinteLue}</Encart>;
}

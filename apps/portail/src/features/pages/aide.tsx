import { Lien } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { appel, appels } from '../appels/requetes.ts';
import { Source } from '../appels/source.tsx';
import { PageTexte } from './page-texte.tsx';

/** Les questions qui reviennent, et le contact de l’appel ouvert. */
export const Aide = () => (
  <PageTexte titre="Aide et contact">
    <h2>Avant le dossier</h2>
    <p><strong>Faut-il un compte pour tester mon éligibilité ?</strong> Non. Le test n’enregistre rien, et son adresse se partage.</p>
    <p><strong>Le test dit non. Puis-je déposer ?</strong> Oui. Le résultat informe, il ne bloque jamais un dépôt : la Région examine chaque dossier.</p>
    <p><strong>Je n’ai pas encore de SIRET.</strong> Vous pouvez commencer un brouillon. Le SIRET sera demandé au dépôt.</p>
    <h2>Pendant le dossier</h2>
    <p><strong>Puis-je m’arrêter et reprendre ?</strong> Oui. Chaque saisie s’enregistre toute seule ; retrouvez votre brouillon dans <Lien href="/dossiers">Mes dossiers</Lien>.</p>
    <p><strong>La connexion coupe.</strong> Votre saisie est gardée sur l’appareil et repart au retour de la connexion.</p>
    <p><strong>Quels fichiers joindre ?</strong> PDF, JPEG, PNG, ODT, ODS, DOCX ou XLSX, 20 Mo au plus chacun.</p>
    <h2>Après le dépôt</h2>
    <p><strong>Quand aurai-je une réponse ?</strong> L’accusé de réception donne la date à laquelle le silence vaut refus. La page de suivi montre chaque étape.</p>
    <p><strong>Un document est-il authentique ?</strong> Contrôlez-le sur la page <Lien href="/verification">Vérifier un acte</Lien>.</p>
    <h2>Contact</h2>
    <Contact />
  </PageTexte>
);

function Contact() {
  const liste = useQuery(appels).data;
  const ouvert = liste?.find(({ statut }) => statut === 'ouvert');
  const { data } = useQuery({ ...appel(ouvert?.id ?? ''), enabled: ouvert !== undefined });
  if (!data) return <p>Le contact de chaque appel figure au bas de sa page.</p>;
  const { valeur, source } = data.reglement.lettres.contact;
  return <><p>{valeur.service}<br />Courriel : {valeur.courriel}<br />Téléphone : {valeur.telephone}</p><p><Source source={source} /></p></>;
}

import { Bouton, Lien, Page, ResumeErreurs } from '@maillage/ui';
import type { AppelDetail } from '@maillage/contrats';
import { useState, type FormEvent } from 'react';
import { RegleEnJeu } from './regle-en-jeu.tsx';
import { SaisieReponse } from './saisie-reponse.tsx';
import { TEXTES } from './textes.ts';
import type { CodeQuestion, ReponsesAdresse } from './questionnaire.ts';
import styles from './eligibilite.module.css';

type ProprietesQuestion = {
  readonly appel: AppelDetail;
  readonly code: CodeQuestion;
  readonly reponses: ReponsesAdresse;
  readonly position: string;
  readonly precedent: string;
  readonly derniere: boolean;
  readonly onReponse: (reponses: ReponsesAdresse) => void;
};

/** Une question : le titre de la page la pose, un seul bouton continue. */
export function PageQuestion({ appel, code, reponses, position, precedent, derniere, onReponse }: ProprietesQuestion) {
  const [brouillon, setBrouillon] = useState(reponses);
  const [tentative, setTentative] = useState(0);
  const [erreur, setErreur] = useState<string>();
  const { titre, manque } = TEXTES[code];
  const envoyer = (evenement: FormEvent) => {
    evenement.preventDefault();
    if (brouillon[code]) { onReponse(brouillon); return; }
    setErreur(manque);
    setTentative(tentative + 1);
  };
  return (
    <Page titre={titre} objet={appel.titre} cle={code} enErreur={erreur !== undefined}
      fil={[{ libelle: 'Appels', lien: '/' }, { libelle: appel.titre, lien: `/appels/${appel.id}` }]}
      surtitre={<><p className={styles.retour}><Lien href={precedent}>{precedent.includes('?') ? 'Question précédente' : 'Revenir à l’appel'}</Lien></p>Tester mon éligibilité. {position}</>}
      resume={<ResumeErreurs tentative={tentative} erreurs={erreur ? [{ chemin: code, message: erreur }] : []} />}>
      <div className={styles.avecRegle}>
      <form noValidate onSubmit={envoyer} className={styles.question}>
        <SaisieReponse appel={appel} code={code} reponses={brouillon} erreur={erreur} onChange={setBrouillon} />
        <Bouton type="submit">{derniere ? 'Voir le résultat' : 'Continuer'}</Bouton>
      </form>
      <RegleEnJeu code={code} reglement={appel.reglement} reponses={reponses} />
      </div>
    </Page>
  );
}

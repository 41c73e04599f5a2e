import { Badge, DateTexte, dateLongue, Page } from '@maillage/ui';
import type { AppelDetail, ResultatTest } from '@maillage/contrats';
import { ActionsResultat } from './actions-resultat.tsx';
import { LieuxProches } from './lieux-proches.tsx';
import { ListeConstats } from './liste-constats.tsx';
import { CRITERES, questionsDe, type CodeQuestion, type ReponsesAdresse } from './questionnaire.ts';
import { dire, TEXTES } from './textes.ts';
import { VERDICTS } from './verdict.ts';
import styles from './eligibilite.module.css';

/** Le verdict et toutes ses raisons. */
export function PageResultat({ appel, resultat, reponses }: { readonly appel: AppelDetail; readonly resultat: ResultatTest; readonly reponses: ReponsesAdresse }) {
  const { verdict } = resultat;
  const { titre, mot, ton, suite } = VERDICTS[verdict.issue];
  const reponse = (code: CodeQuestion) => dire(code, reponses, appel.reglement, dateLongue);
  return (
    <Page titre={titre} objet={appel.titre} fil={[{ libelle: 'Appels', lien: '/' }, { libelle: appel.titre, lien: `/appels/${appel.id}` }]}
      surtitre={<Badge ton={ton}>{mot}</Badge>} sousTitre={<p>{suite}</p>}>
      <div className={styles.deuxColonnes}><div>
      <p className={styles.prudence}><strong>Ce résultat est indicatif.</strong> Il informe, il ne décide pas : seule la Région, après instruction et vote, accorde ou refuse une aide.</p>
      <ActionsResultat appel={appel} reponses={reponses} ouvert={appel.statut === 'ouvert'} />
      <section className={styles.section}>
        <h2>Critères examinés</h2>
        <ListeConstats constats={verdict.constats} reponse={(code) => { const question = CRITERES[code]; return question ? reponse(question) : ''; }} />
      </section>
      {verdict.aJustifier.length > 0 && (
        <section className={styles.section}>
          <h2>À justifier au dépôt</h2>
          <p>Le test ne pose pas ces questions : elles ne comptent pas dans le résultat ci-dessus, votre dossier y répondra.</p>
          <ul>{verdict.aJustifier.map((critere) => <li key={critere.code}>{critere.libelle}</li>)}</ul>
        </section>
      )}
      <LieuxProches resultat={resultat} point={reponses.lon && reponses.lat ? { lon: Number(reponses.lon), lat: Number(reponses.lat) } : null} />
      </div>
      <aside className={styles.reponses} aria-labelledby="vos-reponses">
        <h2 id="vos-reponses">Vos réponses</h2>
        <dl>{questionsDe(appel.reglement, reponses).map((code) => <div key={code}><dt>{TEXTES[code].rappel}</dt><dd>{reponse(code)}</dd></div>)}</dl>
        <p className={styles.source}>Test du <DateTexte iso={resultat.dateReference} />, règlement {resultat.edition}, version {resultat.reglementVersion}. Rien n’a été enregistré.</p>
      </aside>
      </div>
    </Page>
  );
}

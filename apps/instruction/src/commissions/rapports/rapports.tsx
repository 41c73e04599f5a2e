import type { Commission, RapportCommission } from '@maillage/contrats';
import { Badge, Bouton, dateHeure, EtatVide, euros } from '@maillage/ui';
import { useId, useState, type FormEvent } from 'react';
import { EchecSeance } from '../echec-seance.tsx';
import { RACINE, useGesteSeance } from '../requetes.ts';
import styles from '../commissions.module.css';

const DOCUMENTS = [['rapport.pdf', 'Rapport (PDF)'], ['rapport.docx', 'Rapport (DOCX)'], ['deliberation.pdf', 'Délibération (PDF)'], ['deliberation.docx', 'Délibération (DOCX)'], ['annexe.ods', 'Annexe des bénéficiaires (ODS)']] as const;

/** Les rapports de la séance : leur texte, version après version, et leurs fichiers pour l’assemblée. */
export const Rapports = ({ seance }: { readonly seance: Commission }) => seance.rapports.length === 0
  ? <EtatVide titre="Aucun rapport : aucun dossier n’est inscrit à cette séance." />
  : <div className={styles.sections}>{seance.rapports.map((rapport) => <Rapport key={`${rapport.code} ${rapport.version}`} seance={seance} rapport={rapport} />)}</div>;

function Rapport({ seance, rapport }: { readonly seance: Commission; readonly rapport: RapportCommission }) {
  const { code, titre, nombre, montantCentimes, fige, documents, deliberation, version, ecritePar, ecriteLe, introduction } = rapport;
  const dossiers = `${nombre} dossier${nombre > 1 ? 's' : ''}`;
  return (
    <section aria-labelledby={`rapport-${code}`}>
      <h2 id={`rapport-${code}`}>{titre}</h2>
      <p>{dossiers}, {euros(montantCentimes)} proposés. {deliberation ? `Délibération n° ${deliberation}.` : ''} <Badge ton={fige ? 'succes' : 'neutre'}>{fige ? 'Envoyé aux élus' : 'En préparation'}</Badge></p>
      {documents ? (
        <ul className={styles.documents}>{DOCUMENTS.map(([nom, libelle]) => <li key={nom}><a href={`${RACINE}/${seance.id}/rapports/${encodeURIComponent(code)}/documents/${nom}`}>{libelle}<span className="pour-lecteur"> – {titre}</span></a></li>)}</ul>
      ) : <p>Ses documents portent aussi sur des dossiers hors de votre périmètre : ils ne vous sont pas ouverts.</p>}
      <p>{version === 0 ? 'Texte proposé par le portail, à relire.' : `Version ${version}, par ${ecritePar}, le ${dateHeure(ecriteLe!)}.`}</p>
      {seance.droits.rediger && documents && !seance.closeLe && seance.calendrier.every(({ code: etape, faiteLe }) => etape !== 'envoi' || !faiteLe)
        ? <Redaction seanceId={seance.id} rapport={rapport} />
        : introduction.split('\n').filter(Boolean).map((paragraphe, rang) => <p key={rang} className={styles.texte}>{paragraphe}</p>)}
    </section>
  );
}

/** L’exposé des motifs : un paragraphe par ligne ; chaque enregistrement est une version. */
function Redaction({ seanceId, rapport: { code, titre, introduction, version } }: { readonly seanceId: string; readonly rapport: RapportCommission }) {
  const geste = useGesteSeance(seanceId);
  const [texte, ecrire] = useState(introduction);
  const champ = useId();
  const enregistrer = (evenement: FormEvent) => {
    evenement.preventDefault();
    geste.mutate({ chemin: `/rapports/${encodeURIComponent(code)}`, methode: 'PUT', version, corps: { texte } });
  };
  return (
    <form className={styles.colonne} aria-label={`Exposé des motifs, ${titre}`} onSubmit={enregistrer}>
      <EchecSeance erreur={geste.error} apres={geste.reset} />
      <div><label htmlFor={champ}>Exposé des motifs</label><textarea id={champ} rows={8} required maxLength={20_000} value={texte} onChange={({ target }) => ecrire(target.value)} /></div>
      <div><Bouton type="submit" variante="secondaire" occupe={geste.isPending}>Enregistrer une version</Bouton></div>
    </form>
  );
}

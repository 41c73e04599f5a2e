import { Case, ChampDate, ChampNombre, Choix, estJour } from '@maillage/ui';
import type { AppelDetail } from '@maillage/contrats';
import { useState } from 'react';
import { SaisieCommune } from './saisie-commune.tsx';
import { optionsDe, TEXTES } from './textes.ts';
import { INCONNU, type CodeQuestion, type ReponsesAdresse } from './questionnaire.ts';

type ProprietesSaisie = { readonly appel: AppelDetail; readonly code: CodeQuestion; readonly reponses: ReponsesAdresse; readonly erreur: string | undefined; readonly onChange: (reponses: ReponsesAdresse) => void };
type ProprietesValeur = { readonly code: CodeQuestion; readonly valeur: string | undefined; readonly erreur: string | undefined; readonly onValeur: (valeur: string | undefined) => void };

/** La saisie qui convient à la question ; une réponse illisible vaut une absence de réponse. */
export function SaisieReponse({ appel, code, reponses, erreur, onChange }: ProprietesSaisie) {
  const valeur = reponses[code];
  const onValeur = (reponse: string | undefined) => onChange({ ...reponses, [code]: reponse });
  if (code === 'commune') return <SaisieCommune reponses={reponses} erreur={erreur} aide={TEXTES.commune.aide} onChange={onChange} />;
  if (code === 'depuis') return <SaisieDepuis {...{ code, valeur, erreur, onValeur }} />;
  if (code === 'etp') return <SaisieEtp {...{ code, valeur, erreur, onValeur }} />;
  return <Choix name={code} libelle={TEXTES[code].titre} aide={TEXTES[code].aide} erreur={erreur} value={valeur ?? null} onChange={onValeur} options={optionsDe(code, appel.reglement)} />;
}

/** Le jour tel que tapé reste à l’écran ; seul un jour qui existe devient une réponse. */
function SaisieDepuis({ code, valeur, erreur, onValeur }: ProprietesValeur) {
  const [jour, setJour] = useState(valeur === INCONNU ? '' : valeur ?? '');
  const changer = (saisi: string | null | undefined) => { setJour(saisi ?? ''); onValeur(estJour(saisi) ? saisi : undefined); };
  return (
    <>
      <ChampDate name={code} libelle="Date de début" aide={TEXTES[code].aide} erreur={erreur} value={jour} onChange={changer} />
      <NeSaisPas code={code} valeur={valeur} onValeur={(inconnu) => { setJour(''); onValeur(inconnu); }} />
    </>
  );
}

function SaisieEtp({ code, valeur, erreur, onValeur }: ProprietesValeur) {
  const [etp, setEtp] = useState<number | null>(valeur && valeur !== INCONNU ? Number(valeur) / 1000 : null);
  const changer = (saisi: number | null | undefined) => {
    setEtp(saisi ?? null);
    onValeur(typeof saisi === 'number' && saisi >= 0 && saisi <= 1000 ? String(Math.round(saisi * 1000)) : undefined);
  };
  return (
    <>
      <ChampNombre name={code} libelle="Équivalents temps plein" unite="ETP" aide={TEXTES[code].aide} erreur={erreur} value={etp} onChange={changer} />
      <NeSaisPas code={code} valeur={valeur} onValeur={(inconnu) => { setEtp(null); onValeur(inconnu); }} />
    </>
  );
}

const NeSaisPas = ({ code, valeur, onValeur }: Pick<ProprietesValeur, 'code' | 'valeur' | 'onValeur'>) =>
  <Case name={`${code}-inconnu`} libelle="Je ne sais pas" value={valeur === INCONNU} onChange={(coche) => onValeur(coche ? INCONNU : undefined)} />;

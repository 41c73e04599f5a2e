import { useWatch } from 'react-hook-form';
import { useConfiguration } from '../../../../api/session.ts';
import { NATURES_DEPENSE, options } from '../../libelles.ts';
import { SaisieChoix, SaisieMontant } from '../../saisie/champs.tsx';
import type { ProprietesEtape } from '../etape.ts';
import { Barres } from './barres.tsx';
import { Depenses } from './depenses.tsx';
import { bilan, type Plan } from './plan.ts';
import { PuisJeCommencer } from './puis-je-commencer.tsx';
import { Recettes } from './recettes.tsx';
import { Synthese } from './synthese.tsx';

/** Le plan de financement, avec ses totaux, son équilibre et l’aide maximale au fil de la saisie. */
export function EtapeFinancement({ dossier, appel }: ProprietesEtape) {
  const [depenses = [], recettes = [], demandeCentimes] = useWatch({ name: ['depenses', 'recettes', 'demandeCentimes'] });
  const maintenant = useConfiguration()?.maintenant ?? dossier.modifieLe;
  const recupereTva = dossier.contenu.structure?.recupereTva ?? false;
  const plan: Plan = { depenses, recettes, demandeCentimes };
  const calcule = bilan(plan, { reglement: appel.reglement, volet: dossier.contenu.projet?.volet ?? '', recupereTva, maintenant });
  return (
    <>
      <PuisJeCommencer bilan={calcule} />
      <Depenses appel={appel} bilan={calcule} />
      <Recettes total={calcule.recettesCentimes} />
      <h2>Aide demandée</h2>
      <SaisieMontant name="demandeCentimes" libelle="Montant demandé à la Région" aide="Le plan s’équilibre quand les recettes et cette aide couvrent les dépenses." />
      <SaisieChoix name="nature" libelle="Nature principale des dépenses" options={options(NATURES_DEPENSE)} enLigne />
      <Synthese bilan={calcule} recupereTva={recupereTva} tvaDite={dossier.contenu.structure?.recupereTva !== undefined} />
      <Barres plan={plan} bilan={calcule} recupereTva={recupereTva} reglement={appel.reglement} />
    </>
  );
}

import type { CodeCritere, Critere } from '../reglement/critere.ts';
import { anciennete } from './criteres/anciennete-3-ans.ts';
import { beneficiaire } from './criteres/beneficiaire.ts';
import { calendrier } from './criteres/calendrier.ts';
import { carteRegionale } from './criteres/carte-regionale.ts';
import { cinqCriteres } from './criteres/cinq-criteres.ts';
import { collectifUtilisateurs } from './criteres/collectif-utilisateurs.ts';
import { contratEngagementRepublicain } from './criteres/contrat-engagement-republicain.ts';
import { couverture } from './criteres/couverture-20-minutes.ts';
import { dejaAide } from './criteres/deja-aide.ts';
import { domaine } from './criteres/domaine.ts';
import { doublon } from './criteres/doublon.ts';
import { emploi } from './criteres/emploi-0-5-etp.ts';
import { implantationRegionale } from './criteres/implantation-regionale.ts';
import { projetEnRegion } from './criteres/projet-en-region.ts';
import { siret } from './criteres/siret.ts';
import { voletUnique } from './criteres/volet-unique.ts';
import { type Contexte, type Jugement, type Regle, sansObjet } from './regle.ts';

const REGLES: { readonly [G in CodeCritere]: Regle<G> } = {
  calendrier, siret, 'contrat-engagement-republicain': contratEngagementRepublicain, 'volet-unique': voletUnique, domaine,
  beneficiaire, 'collectif-utilisateurs': collectifUtilisateurs, 'implantation-regionale': implantationRegionale, 'projet-en-region': projetEnRegion,
  'cinq-criteres': cinqCriteres, 'couverture-20-minutes': couverture, 'anciennete-3-ans': anciennete, 'emploi-0-5-etp': emploi,
  'carte-regionale': carteRegionale, 'deja-aide': dejaAide, doublon,
};

/** Juge un critère de l’édition ; hors de ses volets il est sans objet. */
export function juger(critere: Critere, contexte: Contexte): Jugement {
  const { volet } = contexte.demande.projet;
  if (critere.volets && !critere.volets.some((code) => code === volet)) return sansObjet('Ce critère ne concerne pas le volet de la demande.');
  return (REGLES[critere.genre] as Regle<CodeCritere>)(critere as never, contexte);
}

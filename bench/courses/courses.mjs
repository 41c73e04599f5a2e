import { deuxAvis, clotureEtAvis } from './comite/avis.mjs';
import { deport } from './comite/deport.mjs';
import { fichesAveugles } from './comite/fiches.mjs';
import { deuxDemandes, deuxJugements, transmissionEtConstat } from './complements/points.mjs';
import { deuxCharges } from './decisions/prise-en-charge.mjs';
import { deuxNotifications, deuxSignatures, deuxVisas } from './decisions/lettre.mjs';
import { voteEtDesistement, votesContraires } from './decisions/vote.mjs';
import { depotsAvecCle, depotsSansCle } from './depots/double.mjs';
import { numerotation } from './depots/numerotation.mjs';
import { repriseDouble } from './depots/reprise.mjs';
import { engagementDouble, enveloppeDisputee } from './finances/engagements.mjs';
import { reservations } from './finances/reservations.mjs';
import { versements } from './finances/versements.mjs';
import { deuxReponses, recoursDouble } from './recours/recours.mjs';
import { deuxCorrections } from './registre/corrections.mjs';
import { deconnexion } from './sessions/deconnexion.mjs';

/** Toutes les courses, dans l’ordre où elles se jouent. Chacune : `nom`, `invariant`, `enVol` s’il en faut un, `preparer(scene, tours)`, `jouer(scene, etat, tour)` qui rend son issue et ses écarts. */
export const COURSES = [
  deuxCorrections, repriseDouble, deuxCharges, deuxDemandes, deuxJugements, transmissionEtConstat, fichesAveugles, deuxAvis, clotureEtAvis, deport,
  votesContraires, voteEtDesistement, deuxVisas, deuxSignatures, deuxNotifications, recoursDouble, deuxReponses, enveloppeDisputee, engagementDouble, versements, reservations, deconnexion, depotsSansCle, depotsAvecCle, numerotation,
];

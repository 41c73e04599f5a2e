import { Chronologie, euros } from '@maillage/ui';
import type { AppelDetail } from '@maillage/contrats';

/** Le chemin d’une demande, du premier jour de dépôt au versement. */
export function CalendrierAppel({ appel: { statut, ouvreLe, dernierJour, reglement } }: { readonly appel: AppelDetail }) {
  const { conventionAuDelaDeCentimes, recoursMois } = reglement.delais;
  return (
    <Chronologie etapes={[
      { titre: 'Ouverture des dépôts', le: ouvreLe, statut: statut === 'a-venir' ? 'a-venir' : 'fait' },
      { titre: 'Dernier jour de dépôt', le: dernierJour, statut: statut === 'clos' ? 'fait' : statut === 'ouvert' ? 'en-cours' : 'a-venir', detail: 'Un dossier se dépose à tout moment jusqu’à ce jour. L’accusé de réception part aussitôt.' },
      { titre: 'Instruction', statut: 'a-venir', detail: 'Le service vérifie le dossier, vous écrit s’il manque quelque chose, puis le présente au comité de sélection.' },
      { titre: 'Vote', statut: 'a-venir', detail: 'L’assemblée régionale ou sa commission permanente décide. La lettre de décision dit les motifs et les recours, ouverts pendant ' + `${recoursMois.valeur} mois.` },
      { titre: 'Versement', statut: 'a-venir', detail: `Une convention est signée au-delà de ${euros(conventionAuDelaDeCentimes.valeur)} ; un acompte puis un solde sont versés sur justificatifs.` },
    ]} />
  );
}

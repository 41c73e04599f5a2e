import { euros, type PrixDuChangement } from '@maillage/domain';

/** Ce qu’un changement au meilleur choix coûte, en mots ; le reste de la sélection refait au mieux. */
export function direPrix({ sens, prix }: PrixDuChangement): string {
  const geste = sens === 'ajoute' ? 'Ajouté' : 'Retiré';
  if (!prix) return `${geste} : ne tient pas dans l’enveloppe.`;
  const parts = [ecart(prix.note, 'point'), ecart(prix.habitants, 'habitant'), prix.montantCentimes === 0 ? '' : `${euros(Math.abs(prix.montantCentimes), { court: true })} ${prix.montantCentimes > 0 ? 'de plus à dépenser' : 'de moins à dépenser'}`].filter(Boolean);
  return `${geste} : ${parts.length === 0 ? 'sans effet sur les critères' : parts.join(', ')}.`;
}

const ecart = (perdu: number, unite: string): string => (perdu === 0 ? '' : `${Math.abs(perdu).toLocaleString('fr-FR')} ${unite}${Math.abs(perdu) > 1 ? 's' : ''} de ${perdu > 0 ? 'moins' : 'plus'}`);

import { Injectable } from '@nestjs/common';
import { justificatifsManquants, niveauAttendu } from '@maillage/domain';
import type { Executeur } from '../../base/requetes.ts';
import { RibRepository } from '../../rib/rib.repository.ts';
import { FonctionsRepository } from '../fonctions.repository.ts';
import type { DemandeLue } from '../paiement.repository.ts';
import { PiecesPaiementRepository } from '../pieces-paiement.repository.ts';
import { ReglagesPaiement } from '../reglages-paiement.repository.ts';

/** Ce qui empêche de mandater, phrase par phrase ; le même texte à l’écran et au refus. */
@Injectable()
export class Blocages {
  constructor(private readonly ribs: RibRepository, private readonly fonctions: FonctionsRepository, private readonly pieces: PiecesPaiementRepository, private readonly reglages: ReglagesPaiement) {}

  async deLaDemande(base: Executeur, { id, type, etat, tour, ribId, montantCentimes }: DemandeLue): Promise<string[]> {
    if (etat === 'PAYEE' || etat === 'MANDATEE') return [];
    const [rib, gestes, presents] = [await this.ribs.lire(base, ribId), (await this.fonctions.deLaDemande(base, id)).filter((un) => un.tour === tour), (await this.pieces.deLaDemande(base, id)).map(({ code }) => code)];
    const niveau = montantCentimes === null ? null : niveauAttendu(montantCentimes, await this.reglages.niveaux(base), gestes.filter(({ fonction }) => fonction === 'validation').length);
    return [
      ...justificatifsManquants(type, await this.reglages.justificatifs(base), presents).map(({ libelle }) => `La pièce « ${libelle} » manque.`),
      ...(rib?.confirmeLe ? [] : ['Le RIB est nouveau ou changé : un second agent doit le confirmer par un contre-appel à un numéro déjà connu.']),
      ...(rib?.confirmeLe && !gestes.some(({ fonction }) => fonction === 'rib') ? ['Le RIB de cette demande n’est pas encore contrôlé.'] : []),
      ...(niveau ? [niveau.role === 'SIGNATAIRE' ? 'La validation du signataire manque.' : 'La validation du chef de service manque.'] : []),
    ];
  }
}

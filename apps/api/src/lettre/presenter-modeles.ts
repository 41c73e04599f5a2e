import { Injectable } from '@nestjs/common';
import type { ListeModeles, ModeleResume } from '@maillage/contrats';
import { TOUS_LES_VOLETS } from '@maillage/domain';
import { type AppelLu, AppelRepository } from '../appel/appel.repository.ts';
import { type ModeleLu, ModeleRepository } from './modele.repository.ts';

/** Les modèles tels qu’on les lit : le nom de l’appel et celui du volet à la place de leurs codes. */
@Injectable()
export class PresenterModeles {
  constructor(private readonly modeles: ModeleRepository, private readonly appels: AppelRepository) {}

  async liste(): Promise<ListeModeles> {
    const [modeles, appels] = await Promise.all([this.modeles.tous(), this.appels.courants()]);
    return {
      modeles: modeles.map((un) => resumer(un, appels.find(({ id }) => id === un.appelId))),
      appels: appels.map(({ id, reglement: { titre, volets } }) => ({ id, titre, volets: volets.map(({ code, libelle }) => ({ code, libelle })) })),
    };
  }

  async resume(modele: ModeleLu): Promise<ModeleResume> {
    return resumer(modele, await this.appels.courant(modele.appelId) ?? undefined);
  }
}

const resumer = ({ id, appelId, volet, nature, version, etat, revision, sha256, note, creeLe, publieLe, publiePar }: ModeleLu, appel: AppelLu | undefined): ModeleResume => ({
  id, appelId, volet, nature, version, etat, revision, sha256, note, creeLe, publieLe, publiePar, appel: appel ? `${appel.reglement.type} ${appel.reglement.titre}` : appelId,
  libelleVolet: volet === TOUS_LES_VOLETS ? 'Tous les volets' : appel?.reglement.volets.find(({ code }) => code === volet)?.libelle ?? volet,
});

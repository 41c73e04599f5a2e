import { Controller, Get, Header, Query } from '@nestjs/common';
import { type CouvertureRegion, FiltresCouvertureDto, FiltresOuOuvrirDto, type PropositionsOuvrir } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import { Public } from '../droits/droits.ts';
import { decrireCouverture } from './decrire-couverture.ts';
import { couvertureEnCsv, couvertureEnGeojson, ouOuvrirEnCsv } from './exporter-couverture.ts';
import { LireCouverture } from './lire-couverture.ts';
import { ProposerOuvertures } from './proposer-ouvertures.ts';

/** La couverture de la région à moins de 20 minutes, ouverte à tous : carte, tableau, exports, et où ouvrir ensuite. */
@Controller('api/couverture')
export class CouvertureController {
  constructor(private readonly lire: LireCouverture, private readonly ouvertures: ProposerOuvertures) {}

  @Public() @Get()
  async couverture(@Query() filtres: FiltresCouvertureDto): Promise<CouvertureRegion> {
    return decrireCouverture(await this.lire.au((filtres.le || undefined) as Jour | undefined), filtres);
  }

  @Public() @Get('export.csv') @Header('Content-Type', 'text/csv; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="couverture.csv"')
  async csv(@Query() filtres: FiltresCouvertureDto): Promise<string> {
    return couvertureEnCsv(await this.couverture(filtres));
  }

  @Public() @Get('export.geojson') @Header('Content-Type', 'application/geo+json; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="couverture.geojson"')
  async geojson(@Query() filtres: FiltresCouvertureDto): Promise<string> {
    return JSON.stringify(couvertureEnGeojson(await this.couverture(filtres)));
  }

  @Public() @Get('ou-ouvrir')
  ouOuvrir(@Query() filtres: FiltresOuOuvrirDto): Promise<PropositionsOuvrir> {
    return this.ouvertures.executer(filtres);
  }

  @Public() @Get('ou-ouvrir.csv') @Header('Content-Type', 'text/csv; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="ou-ouvrir.csv"')
  async ouOuvrirCsv(@Query() filtres: FiltresOuOuvrirDto): Promise<string> {
    return ouOuvrirEnCsv(await this.ouvertures.executer(filtres));
  }
}

import { Module } from '@nestjs/common';
import { ImporterReprise } from './importer-reprise.ts';
import { ReprendreDossier } from './reprendre-dossier.ts';
import { RepriseRepository } from './reprise.repository.ts';

/** La reprise de ce qui précède le portail. */
@Module({ providers: [ImporterReprise, ReprendreDossier, RepriseRepository] })
export class RepriseModule {}

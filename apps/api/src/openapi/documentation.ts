import type { NestExpressApplication } from '@nestjs/platform-express';

/** Monte le contrat OpenAPI (`/api/openapi.json`) et sa page (`/api/docs`). */
export function monterDocumentation(_app: NestExpressApplication): void {
  // Le document se construit à la première demande : voir contrat.ts.
}

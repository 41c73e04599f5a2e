/** Pose plusieurs décorateurs de propriété d’un coup, du dernier au premier comme le fait TypeScript. */
export const applyDecorators = (...decorateurs: PropertyDecorator[]): PropertyDecorator =>
  (cible, propriete) => { for (const decorer of [...decorateurs].reverse()) decorer(cible, propriete); };

declare module 'fontkit' {
  export type Police = { hasGlyphForCodePoint(point: number): boolean; layout(texte: string): unknown };
  export function create(octets: Uint8Array): Police;
}

/** Un petit PDF d’une page, valide et toujours le même pour le même titre : les pièces de la démonstration et des tests. */
export function fichierPdf(titre: string): Buffer {
  const texte = titre.replace(/’/g, '\'').replace(/[()\\]/g, '\\$&');
  const page = `BT /F1 18 Tf 72 760 Td (${texte}) Tj 0 -30 Td /F1 11 Tf (Pi\u00e8ce invent\u00e9e pour la d\u00e9monstration.) Tj ET`;
  const objets = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let corps = '%PDF-1.4\n';
  const places = objets.map((objet, rang) => {
    const place = corps.length;
    corps += `${rang + 1} 0 obj\n${objet}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const fin = `xref\n0 ${objets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objets.length + 1} /Root 1 0 R >>\nstartxref\n${corps.length}\n%%EOF\n`;
  return Buffer.from(corps + fin, 'latin1');
}

export const FICHIER_PDF = fichierPdf('Pièce de démonstration');

/** SHA-256 d’un fichier, en hexadécimal, calculé dans le navigateur : le fichier ne part nulle part. */
export async function empreinte(fichier: Blob): Promise<string> {
  const condense = await crypto.subtle.digest('SHA-256', await fichier.arrayBuffer());
  return [...new Uint8Array(condense)].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}

import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { elaguerGravures, gravuresPartagees, police, type Style } from './polices.ts';

export type Pdf = PDFKit.PDFDocument;
export type Structure = ReturnType<Pdf['struct']>;

type Objet = { compress: boolean; data: Record<string, unknown>; buffer: Uint8Array[]; finalize: () => void };
/** Ce que pdfkit 0.20.2 ne déclare pas et que la reproductibilité exige ; un changement de version se voit aux empreintes. */
type Interne = {
  _id: Buffer;
  _font: { layoutCache: Record<string, unknown> };
  _addInfo: () => void;
  info: Record<string, unknown>;
  ref: (data?: object) => Objet;
};

const interne = (pdf: Pdf): Interne => pdf as unknown as Interne;

export type Identite = { readonly titre: string; readonly auteur: string; readonly sujet: string; readonly instant: string; readonly empreinte: string };

/** Ouvre un PDF/A-3a et PDF/UA-1 vide, en français, dont aucun octet ne vient de l’horloge ni du hasard. */
export function ouvrirPdf({ titre, auteur, sujet, instant, empreinte }: Identite): Pdf {
  elaguerGravures();
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new Error(`L’instant « ${instant} » de l’acte n’est pas un instant ISO 8601 : figez celui du journal.`);
  const options = {
    size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, font: null, compress: false,
    pdfVersion: '1.7', subset: 'PDF/A-3a', tagged: true, lang: 'fr-FR', displayTitle: true,
    info: { Title: titre, Author: auteur, Subject: sujet, Creator: 'Maillage', CreationDate: date, ModDate: date },
  };
  const pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  interne(pdf)._id = createHash('sha256').update(empreinte).digest().subarray(0, 16);
  compresserPareilPartout(interne(pdf));
  echapperXmp(interne(pdf));
  pdf.appendXML(PDFUA);
  return pdf;
}

/** Choisit la police et le corps ; les mots déjà mis en forme par un autre acte sont repris. */
export function choisir(pdf: Pdf, style: Style, taille: number): Pdf {
  pdf.registerFont(style, police(style) as unknown as string);
  pdf.font(style).fontSize(taille);
  interne(pdf)._font.layoutCache = gravuresPartagees(style);
  return pdf;
}

/** Dit au lecteur d’écran comment une liste est numérotée. */
export function numeroter(liste: Structure, ListNumbering: 'Disc' | 'Decimal'): void {
  (liste as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data['A'] = { O: 'List', ListNumbering };
}

/** Ferme le document et rend ses octets. */
export async function clorePdf(pdf: Pdf): Promise<Buffer> {
  const morceaux: Buffer[] = [];
  pdf.on('data', (morceau: Buffer) => morceaux.push(morceau));
  const fini = new Promise<void>((resoudre, rejeter) => pdf.once('end', resoudre).once('error', rejeter));
  pdf.end();
  await fini;
  return Buffer.concat(morceaux);
}

/** Le zlib de Node rend des octets différents selon sa version et le processeur : on comprime en JavaScript pur. */
function compresserPareilPartout(pdf: Interne): void {
  const creer = pdf.ref.bind(pdf);
  pdf.ref = (data) => {
    const objet = creer(data);
    const finir = objet.finalize.bind(objet);
    objet.finalize = () => {
      if (objet.buffer.length > 0 && objet.data['Subtype'] !== 'XML') {
        objet.buffer = [zlibSync(Buffer.concat(objet.buffer), { level: 6 })];
        objet.data['Filter'] = 'FlateDecode';
      }
      finir();
    };
    return objet;
  };
}

/** pdfkit recopie le titre tel quel dans le XMP : « & » et « < » l’y rendraient mal formé. */
function echapperXmp(pdf: Interne): void {
  const ajouter = pdf._addInfo.bind(pdf);
  pdf._addInfo = () => {
    const brutes = pdf.info;
    const echappees = Object.entries(brutes).map(([cle, valeur]) => [cle, typeof valeur === 'string' ? echapper(valeur) : valeur]);
    pdf.info = Object.fromEntries(echappees) as Record<string, unknown>;
    ajouter();
    pdf.info = brutes;
  };
}

const echapper = (texte: string): string => texte.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const PDFUA = `
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
          <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
              <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
          </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>`;

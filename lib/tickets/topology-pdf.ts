import PdfDocument from 'pdfkit';
import type { Topology } from '@/lib/format/topology';
import { textSize, topologyDrawing, type Shape } from '@/lib/format/topology-drawing';

/** Files of the font that texts are set in, and of its bold. */
export type DiagramFonts = { regular: string; bold: string };

type Sheet = {
  topology: Topology;
  isSilent: boolean;
  /** What it is a drawing of, and of when. */
  title: string;
  note: string;
  at: Date;
  fonts: DiagramFonts;
};

const margin = 32;
const [titleSize, noteSize, headHeight] = [14, 10, 44];
const [ink, faint] = ['#1c2230', '#4b5364'];

/**
 * The way of the connection on a sheet of its size, a unit of the drawing to a point. Texts are
 * texts, in a font that goes along. The same sheet is the same bytes.
 */
export async function topologyPdf(sheet: Sheet): Promise<Uint8Array> {
  const { at, fonts, isSilent, note, title, topology } = sheet;
  const { height, shapes, width } = topologyDrawing(topology, isSilent);
  const pdf = new PdfDocument({
    size: [width + 2 * margin, height + headHeight + 2 * margin],
    margin: 0,
    font: fonts.regular,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: title,
      Producer: 'Exolink Support',
      Creator: 'Exolink Support',
      CreationDate: at,
    },
  });
  const bytes = collected(pdf);
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  pdf.translate(margin, margin);
  const line = { lineBreak: false, baseline: 'alphabetic' } as const;
  pdf.font('bold', titleSize).fillColor(ink).text(title, 0, titleSize, line);
  pdf
    .font('regular', noteSize)
    .fillColor(faint)
    .text(note, 0, titleSize + 17, line);
  pdf.translate(0, headHeight);
  for (const shape of shapes) draw(pdf, shape);
  pdf.end();
  return bytes;
}

function draw(pdf: PDFKit.PDFDocument, shape: Shape): void {
  if (shape.kind === 'text') {
    const { colour, text, weight, x, y } = shape;
    pdf.font(weight === 600 ? 'bold' : 'regular', textSize).fillColor(colour);
    const left = x - pdf.widthOfString(text) / 2;
    pdf.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    return;
  }
  pdf.save();
  const { colour, dashes, width } = shape.stroke;
  pdf.lineWidth(width).strokeColor(colour);
  if (dashes !== undefined) pdf.dash(dashes[0], { space: dashes[1] });
  switch (shape.kind) {
    case 'line':
      pdf
        .moveTo(...shape.from)
        .lineTo(...shape.to)
        .stroke();
      break;
    case 'circle':
      pdf.circle(shape.x, shape.y, shape.radius).fillAndStroke(shape.fill, colour);
      break;
    case 'path':
      pdf.translate(shape.x, shape.y).path(shape.path).stroke();
  }
  pdf.restore();
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(Buffer.concat(parts)));
  });
}

import 'server-only';
import path from 'node:path';
import type { DiagramFonts } from '@/lib/tickets/topology-pdf';

const folder = path.join(process.cwd(), 'node_modules', 'geist', 'dist', 'fonts', 'geist-sans');

/** The font of the portal, which comes with it. */
export const diagramFonts: DiagramFonts = {
  regular: path.join(folder, 'Geist-Regular.ttf'),
  bold: path.join(folder, 'Geist-SemiBold.ttf'),
};

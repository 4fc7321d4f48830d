import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { diagramFonts as fonts } from '@/tests/support/file-services';
import { topologyPdf } from './topology-pdf';

const node = { kind: 'charger', title: 'Charger', state: 'passed' } as const;
const topology = {
  nodes: [
    { ...node, lines: ['Ładowarka-Öst-7', 'a&b\u0001<script>'] },
    { kind: 'gateway' as const, title: 'Gateway', state: 'broken' as const, lines: ['Exolink'] },
  ],
  answer: '401 Unauthorized',
};
const at = new Date('2026-11-25T12:00:00Z');
const sheet = { topology, isSilent: false, title: 'The connection of CP7', note: 'Ticket #7', at };

describe('topologyPdf', () => {
  it('is a sheet of one page with its fonts and its texts as texts', async () => {
    const bytes = await topologyPdf({ ...sheet, fonts });
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toMatch(/^%PDF-1\.\d\n[^]*%%EOF\n$/);
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1);
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+Geist-Regular/);
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+Geist-SemiBold/);
    // What maps glyphs back to letters, so that the texts can be searched and copied.
    const letters = streamsOf(bytes).filter((stream) => stream.includes('beginbfrange'));
    expect(letters).toHaveLength(2);
    expect(letters.join()).toContain('<0141>');
    expect(text).not.toMatch(/\/JavaScript|\/JS |\/Launch|\/URI/);
  });

  it('is the same for the same sheet', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => topologyPdf({ ...sheet, fonts })));
    expect(one).toEqual(other);
  });
});

function streamsOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/stream\n([^]*?)\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

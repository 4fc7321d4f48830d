import { describe, expect, it } from 'vitest';
import { topologySvg } from './topology-svg';

describe('topologySvg', () => {
  it('draws every hop and the answer, and nothing that could run', () => {
    const node = { kind: 'charger', title: 'Charger', state: 'passed' } as const;
    const svg = topologySvg(
      {
        nodes: [
          { ...node, lines: ['<script>x</script>', 'a&b\u0001'] },
          { kind: 'gateway', title: 'Gateway', state: 'broken', lines: ['Exolink'] },
        ],
        answer: '401 "no"',
      },
      false,
    );
    expect(svg).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(svg).toContain('>a&amp;b<');
    expect(svg).toContain('401 &quot;no&quot;');
    expect(svg).toContain('stroke-dasharray');
    expect(svg).not.toMatch(/<script|\u0001/);
  });
});

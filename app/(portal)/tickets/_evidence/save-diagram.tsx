'use client';

import { Image as Picture } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';

const scale = 2;
const padding = 16;
const copied = ['fill', 'stroke', 'stroke-width', 'font-size', 'font-weight', 'font-family'];

/** Saves the diagram as a picture, made in the browser. */
export function SaveDiagram({ name }: { name: string }) {
  const save = () => {
    drawing().then(
      (url) => {
        const link = document.createElement('a');
        link.href = url;
        link.download = `${name}.png`;
        link.click();
      },
      () => toast.error('This browser could not make a picture of the diagram.'),
    );
  };
  return (
    <Button size="small" variant="quiet" onClick={save} className="max-sm:hidden">
      <Picture aria-hidden className="size-3.5" />
      Save as PNG
    </Button>
  );
}

async function drawing(): Promise<string> {
  const original = document.querySelector<SVGSVGElement>('svg[data-topology="wide"]');
  if (original === null) throw new Error('There is no diagram on this page.');
  const { width, height } = original.viewBox.baseVal;
  const copy = withOwnStyles(original);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * padding) * scale;
  canvas.height = (height + 2 * padding) * scale;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser draws no pictures.');
  pen.scale(scale, scale);
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, width + 2 * padding, height + 2 * padding);
  pen.drawImage(image, padding, padding, width, height);
  return canvas.toDataURL('image/png');
}

/** Style sheets do not go with a drawing: what they say is written into its parts. */
function withOwnStyles(original: SVGSVGElement): SVGSVGElement {
  const copy = original.cloneNode(true) as SVGSVGElement;
  const parts = [...copy.querySelectorAll('*')];
  for (const [index, part] of [...original.querySelectorAll('*')].entries()) {
    const seen = getComputedStyle(part);
    const style = copied.map((name) => `${name}:${seen.getPropertyValue(name)}`).join(';');
    parts[index]?.setAttribute('style', style);
    parts[index]?.removeAttribute('class');
  }
  copy.removeAttribute('class');
  return copy;
}

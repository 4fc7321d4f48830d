import { splitMentions } from '@/lib/format/split-mentions';

type MarkupNode = {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, never>;
  children?: MarkupNode[];
};

/** Where a message's markup names these people, the name becomes a `mark`; never inside code. */
export function markMentions(labels: readonly string[]) {
  return (tree: MarkupNode): void => {
    if (labels.length > 0) mark(tree, labels);
  };
}

function mark(node: MarkupNode, labels: readonly string[]): void {
  if (node.tagName === 'code' || node.children === undefined) return;
  node.children = node.children.flatMap((child): MarkupNode[] => {
    mark(child, labels);
    if (child.type !== 'text') return [child];
    return splitMentions(child.value ?? '', labels).map(({ text, label }) =>
      label === null ? textNode(text) : markNode(text),
    );
  });
}

function textNode(value: string): MarkupNode {
  return { type: 'text', value };
}

function markNode(value: string): MarkupNode {
  return { type: 'element', tagName: 'mark', properties: {}, children: [textNode(value)] };
}

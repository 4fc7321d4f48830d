import { answerLine } from './incoming/cut-reply';

export type MailBlock =
  | { kind: 'text'; text: string }
  /** What a person wrote, as they wrote it. */
  | { kind: 'quote'; by: string; text: string }
  | { kind: 'facts'; rows: readonly (readonly [string, string])[] }
  | { kind: 'button'; label: string; url: string };

export type MailBody = {
  title: string;
  blocks: readonly MailBlock[];
  /** Small, at the end. */
  foot: readonly string[];
  /** Not null where an answer by mail becomes a reply. */
  answer: object | null;
};

export type RenderedMail = { html: string; text: string };

/** HTML and text of one source. Everything in it is text: nothing that was typed becomes markup. */
export function renderMail({ title, blocks, foot, answer }: MailBody): RenderedMail {
  const above = answer === null ? [] : [answerLine];
  const text = [...above, title, ...blocks.map(asText), ['-- ', ...foot].join('\n')].join('\n\n');
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escape(title)}</title></head>
<body style="margin:0;padding:24px 16px;font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">
<div style="max-width:600px;margin:0 auto">
${above.map((line) => `<p style="margin:0 0 16px;font-size:12px;opacity:.6">${line}</p>`).join('')}<h1 style="font-size:19px;line-height:1.3;margin:0 0 16px">${escape(title)}</h1>
${blocks.map(asHtml).join('\n')}
<hr style="border:0;border-top:1px solid #8884;margin:28px 0 12px">
${foot.map((line) => `<p style="margin:0 0 4px;font-size:13px;opacity:.75">${linked(line)}</p>`).join('\n')}
</div>
</body>
</html>
`;
  return { text: `${text}\n`, html };
}

function asText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'quote':
      return `${block.by}:\n\n${block.text.replace(/^/gm, '    ')}`;
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'button':
      return `${block.label}: ${block.url}`;
  }
}

function asHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p style="margin:0 0 16px">${escape(block.text)}</p>`;
    case 'quote':
      return `<p style="margin:0 0 6px;font-weight:600">${escape(block.by)}</p>
<blockquote style="margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #8886;white-space:pre-wrap;overflow-wrap:anywhere">${escape(block.text)}</blockquote>`;
    case 'facts':
      return `<table role="presentation" style="border-collapse:collapse;margin:0 0 16px">${block.rows
        .map(
          ([name, value]) =>
            `<tr><td style="padding:2px 16px 2px 0;vertical-align:top;opacity:.75">${escape(name)}</td><td style="padding:2px 0;overflow-wrap:anywhere">${escape(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'button':
      return `<p style="margin:0 0 16px"><a href="${escape(block.url)}" style="display:inline-block;padding:9px 16px;border-radius:6px;background:#1d4ed8;color:#ffffff;text-decoration:none;font-weight:600">${escape(block.label)}</a></p>`;
  }
}

/** An address of the portal in a line of the foot. */
function linked(line: string): string {
  return escape(line).replace(/https?:\/\/[^\s<>]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

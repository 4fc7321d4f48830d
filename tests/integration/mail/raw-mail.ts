import { randomUUID } from 'node:crypto';

type Parts = {
  from?: string;
  to?: string;
  subject?: string;
  text?: string;
  html?: string;
  references?: string;
  headers?: readonly string[];
  files?: readonly RawFile[];
};
export type RawFile = {
  name: string;
  content: string | Buffer;
  type?: string;
  /** Of a picture among the words. */
  cid?: string;
};

/** A message as a mail server has it. */
export function mailOf(parts: Parts): string {
  const { from = '', to = '', subject = 'Re: It fails', text = 'It works.', html } = parts;
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${randomUUID()}@mail.test>`,
    ...(parts.references === undefined ? [] : [`References: ${parts.references}`]),
    ...(parts.headers ?? []),
    ...(parts.files === undefined ? [] : ['Content-Type: multipart/mixed; boundary=b', '', '--b']),
    `Content-Type: text/${html === undefined ? 'plain' : 'html'}; charset=utf-8`,
    '',
    html ?? text.replaceAll('\n', '\r\n'),
    ...(parts.files ?? []).flatMap(partOf),
    ...(parts.files === undefined ? [] : ['--b--', '']),
  ].join('\r\n');
}

function partOf({ cid, content, name, type = 'application/octet-stream' }: RawFile): string[] {
  return [
    '--b',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: ${cid === undefined ? 'attachment' : 'inline'}; filename="${name}"`,
    ...(cid === undefined ? [] : [`Content-ID: <${cid}>`]),
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n'),
  ];
}

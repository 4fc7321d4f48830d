import { randomUUID } from 'node:crypto';

type Parts = {
  from?: string;
  to?: string;
  subject?: string;
  text?: string;
  html?: string;
  references?: string;
  headers?: readonly string[];
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
    `Content-Type: text/${html === undefined ? 'plain' : 'html'}; charset=utf-8`,
    '',
    html ?? text.replaceAll('\n', '\r\n'),
  ].join('\r\n');
}

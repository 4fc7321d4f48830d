import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { mailFiles, type MailFile } from './mail-files';
import { keyOf } from './message-key';
import { maxKeptText } from './schemas';

export type ReadMail = {
  /** The same for the same message, however it came here. */
  messageKey: string;
  /** Lower case; empty where there is not exactly one sender. */
  fromAddress: string;
  fromName: string;
  subject: string;
  text: string;
  files: MailFile[];
  /** Addresses and ids that may hold a signed token. */
  tokenTexts: string[];
  /** Was it written by a program, such as an absence notice or a mailing list? */
  isAutomatic: boolean;
};

const maxHtmlLength = 1_000_000;

/** Reads a message. Nothing of it is fetched, run or shown as markup: its text and its files count. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(raw, {
    skipTextToHtml: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: maxHtmlLength,
  });
  const senders = mail.from?.value ?? [];
  const [sender] = senders;
  const isOne = senders.length === 1 && sender?.address !== undefined;
  return {
    messageKey: keyOf(mail.messageId ?? raw),
    fromAddress: isOne ? clean(sender.address ?? '', 254).toLowerCase() : '',
    fromName: isOne ? clean(sender.name, 100) : '',
    subject: clean(mail.subject ?? '', 200),
    text: cleanText(mail.text ?? ''),
    files: mailFiles(mail.attachments),
    tokenTexts: tokenTexts(mail),
    isAutomatic: isAutomatic(mail),
  };
}

function tokenTexts(mail: ParsedMail): string[] {
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].map((name) =>
    header(mail, name),
  );
  return [
    ...addresses(mail.to),
    ...addresses(mail.cc),
    ...delivered,
    mail.inReplyTo ?? '',
    ...[mail.references ?? []].flat(),
  ].map((text) => text.slice(0, 1_000));
}

function addresses(value: AddressObject | AddressObject[] | undefined): string[] {
  return [value ?? []].flat().flatMap((one) => one.value.flatMap(({ address }) => address ?? []));
}

/** RFC 3834 and what came before it. */
function isAutomatic(mail: ParsedMail): boolean {
  const submitted = header(mail, 'auto-submitted');
  if (submitted !== '' && !/^\s*no\b/i.test(submitted)) return true;
  if (/\b(bulk|junk|list|auto_reply)\b/i.test(header(mail, 'precedence'))) return true;
  if (['x-autoreply', 'x-autorespond', 'x-loop'].some((name) => mail.headers.has(name)))
    return true;
  // mailparser gathers List-Id and its like under "list".
  if (mail.headers.has('list') || mail.headers.has('list-id')) return true;
  return /^\s*<>\s*$/.test(header(mail, 'return-path')) || isReport(mail);
}

/** A notice that something could not be delivered. */
function isReport(mail: ParsedMail): boolean {
  const type = mail.headers.get('content-type');
  return typeof type === 'object' && 'value' in type && type.value === 'multipart/report';
}

function header(mail: ParsedMail, name: string): string {
  const line = mail.headerLines.find(({ key }) => key === name)?.line ?? '';
  return line.slice(line.indexOf(':') + 1).trim();
}

function clean(text: string, max: number): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, max);
}

function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .slice(0, maxKeptText);
}

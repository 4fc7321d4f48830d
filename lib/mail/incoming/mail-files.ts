import type { Attachment } from 'mailparser';

export type MailFile = {
  name: string;
  bytes: Buffer;
  /** A picture among the words, such as a screenshot that was pasted. */
  isInline: boolean;
};

/** A picture among the words that is smaller is the logo of a signature, or a counting pixel. */
const smallestPicture = 32_000;
/** What programs add to a mail to sign it is no file of a person's. */
const signatures = /^application\/(?:x-)?(?:pkcs7-signature|pgp-signature)$/i;

/** The files that a person sent with a mail. */
export function mailFiles(attachments: readonly Attachment[]): MailFile[] {
  return attachments.flatMap((attachment): MailFile[] => {
    const { cid, content, contentDisposition, contentType, filename, related } = attachment;
    if (signatures.test(contentType)) return [];
    const isAmongWords = related === true || (contentDisposition === 'inline' && cid !== undefined);
    const isInline = isAmongWords && /^image\//i.test(contentType);
    if (isInline && content.length < smallestPicture) return [];
    return [{ name: nameOf(filename ?? ''), bytes: content, isInline }];
  });
}

function nameOf(given: string): string {
  const name = given
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(-150);
  return name === '' ? 'file' : name;
}

import { type Mask, secretsIn } from './mask-secrets';

/** The secrets of each line, with those that span lines: private keys, and a value below its name. */
export function maskLines(lines: readonly string[]): readonly (readonly Mask[])[] {
  let isInKey = false;
  let isBelowName = false;
  return lines.map((line) => {
    const starts = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/.test(line);
    const ends = /-----END [A-Z ]{0,40}PRIVATE KEY/.test(line);
    const wholeLine = [{ start: 0, end: line.length }];
    if (starts || isInKey) {
      isInKey = !ends && (starts || mayBeKey(line));
      return line === '' ? [] : wholeLine;
    }
    const wasBelowName = isBelowName;
    isBelowName = endsWithName.test(line.slice(-100));
    return wasBelowName && line.trim() !== '' ? wholeLine : secretsIn(line);
  });
}

const endsWithName =
  /(?:password|passwd|passphrase|pwd|secret|token|authorization|(?:api|access|private|auth|authorization)[-_ ]?key)["']?\s{0,4}[:=]\s{0,4}[|>]?-?\s{0,4}$/i;

/** A key that was cut off ends at the first line that cannot belong to it. */
function mayBeKey(line: string): boolean {
  return /^[\s|>#*"']{0,20}(?:[\w+/=]{0,200}|(?:Proc-Type|DEK-Info):.{0,100})["',\\n]{0,8}\s{0,20}$/.test(
    line,
  );
}

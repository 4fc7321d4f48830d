/**
 * permessage-deflate (RFC 7692) as a proxy has to negotiate it that holds no compression state:
 * what is offered and answered passes, with no context carried over from message to message, so
 * that any single message can be read by itself.
 */

const name = 'permessage-deflate';
const maxHeaderLength = 1024;
const knownParameters = new Set([
  'server_no_context_takeover',
  'client_no_context_takeover',
  'server_max_window_bits',
  'client_max_window_bits',
]);

type Parameters = Map<string, string | null>;

/** What to offer the CPMS in place of what the charger offered. Null offers no extension. */
export function offerToCpms(offered: string | null): string | null {
  const [first] = readExtensions(offered);
  if (first === undefined) return null;
  first.set('server_no_context_takeover', null);
  first.set('client_no_context_takeover', null);
  return write(first);
}

/**
 * What to answer the charger, given what the CPMS answered to our offer.
 * @throws Error when the CPMS chose what was never offered, section 5.1
 */
export function answerToCharger(
  offered: string | null,
  answered: string | null,
): { header: string | null; isCpmsContextFree: boolean } {
  if (answered === null || answered.trim() === '') return { header: null, isCpmsContextFree: true };
  const [chosen, second] = readExtensions(answered);
  if (offered === null || chosen === undefined || second !== undefined) {
    throw new Error('The CPMS answered with an extension that was not offered.');
  }
  const isCpmsContextFree = chosen.has('server_no_context_takeover');
  // A server may ask this of its own accord, section 7.1.1.2.
  chosen.set('client_no_context_takeover', null);
  return { header: write(chosen), isCpmsContextFree };
}

/** The permessage-deflate entries of a header, in order; other extensions are left out. */
function readExtensions(header: string | null): Parameters[] {
  if (header === null || header.length > maxHeaderLength) return [];
  const found: Parameters[] = [];
  for (const entry of header.split(',')) {
    const [extension, ...parameters] = entry.split(';').map((part) => part.trim());
    if (extension?.toLowerCase() !== name) continue;
    const read = readParameters(parameters);
    if (read !== null) found.push(read);
  }
  return found;
}

function readParameters(parts: readonly string[]): Parameters | null {
  const parameters: Parameters = new Map();
  for (const part of parts) {
    const [key = '', value] = part.split('=').map((side) => side.trim());
    if (!knownParameters.has(key) || parameters.has(key)) return null;
    const bits = value?.replace(/^"|"$/g, '');
    if (bits !== undefined && !/^(?:8|9|1[0-5])$/.test(bits)) return null;
    parameters.set(key, bits ?? null);
  }
  return parameters;
}

function write(parameters: Parameters): string {
  const parts = [...parameters].map(([key, value]) => (value === null ? key : `${key}=${value}`));
  return [name, ...parts].join('; ');
}

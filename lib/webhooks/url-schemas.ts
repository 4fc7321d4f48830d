import { hasControlCharacter } from '@/lib/format/plain-text-schema';

const maxLength = 2_000;
const example = 'https://hooks.example.com/exolink';

/**
 * What is wrong with the address of a receiver, in a sentence; null for nothing. Whether its host
 * may be called is another question, which lib/webhooks/outgoing/ answers each time.
 */
export function webhookUrlProblem(text: string): string | null {
  if (text === '') return `Enter the address, such as ${example}.`;
  if (text.length > maxLength) return 'Use at most 2,000 characters.';
  if (hasControlCharacter(text) || /\s/.test(text)) return 'Remove the spaces from the address.';
  if (!URL.canParse(text)) return `Enter a whole address, such as ${example}.`;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return 'Start the address with https://.';
  }
  if (url.username !== '' || url.password !== '') {
    return 'Remove the user name and password from the address. The signature says who sends.';
  }
  if (url.hash !== '') return 'Remove everything from # on. It is never sent.';
  return isUsualPort(url.port) ? null : 'Use port 443, 80, or one from 1024 on.';
}

/** Below 1024 are other services than web servers, which nothing should be posted to. */
function isUsualPort(port: string): boolean {
  return port === '' || port === '443' || port === '80' || Number(port) >= 1_024;
}

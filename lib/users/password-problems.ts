import { commonPasswords } from './common-passwords';
import { passwordLength } from './account-values';

const walks = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
].flatMap((walk) => [walk, Array.from(walk).reverse().join('')]);

/** So many characters of their own make even a known word worth something. */
const ownCharacters = 8;

/** What is wrong with a new password; empty when it will do. */
export function passwordProblems(
  password: string,
  person: { email: string; name: string },
): string[] {
  const { min, max } = passwordLength;
  const length = Array.from(password).length;
  if (length < min) return [`Use at least ${min} characters.`];
  if (length > max) return [`Use at most ${max} characters.`];
  const text = password.toLowerCase();
  if (isOwn(text, person)) return ['This is made of your name or e-mail address. Choose another.'];
  if (isCommon(text)) return ['This is among the most common passwords. Choose another.'];
  if (isRepetition(text)) return ['This repeats a few characters. Choose a longer mix.'];
  if (isWalk(text))
    return ['This is a sequence from the keyboard or the alphabet. Choose another.'];
  return [];
}

function isCommon(text: string): boolean {
  const whole = lettersOf(text);
  const core = lettersOf(text.replace(/^[^a-z@$]+/, '').replace(/[^a-z@$]+$/, ''));
  return [whole, core].some(
    (letters) => commonPasswords.has(letters) && text.length - letters.length < ownCharacters,
  );
}

/** Undoes the usual disguises: P@ssw0rd reads "password". */
function lettersOf(text: string): string {
  return text
    .replace(/[@4]/g, 'a')
    .replace(/0/g, 'o')
    .replace(/[1!]/g, 'i')
    .replace(/3/g, 'e')
    .replace(/[$5]/g, 's')
    .replace(/7/g, 't')
    .replace(/[^a-z]/g, '');
}

function isRepetition(text: string): boolean {
  return new Set(text).size < 5 || /^(.{1,8}?)\1+$/su.test(text);
}

/** Are all characters but a few parts of walks over the keyboard, four or more at a time? */
function isWalk(text: string): boolean {
  let own = text.length;
  for (let start = 0; start < text.length;) {
    const steps = walkLength(text, start);
    if (steps >= 4) own -= steps;
    start += steps >= 4 ? steps : 1;
  }
  return own < 4;
}

function walkLength(text: string, start: number): number {
  let length = 1;
  const isPart = (part: string) => walks.some((walk) => walk.includes(part));
  while (start + length < text.length && isPart(text.slice(start, start + length + 1))) length += 1;
  return length;
}

function isOwn(text: string, person: { email: string; name: string }): boolean {
  const words = `${person.email} ${person.name} exolink`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const rest = words
    .filter((word) => word.length >= 4)
    .reduce((left, word) => left.replaceAll(word, ''), text);
  return rest.length < text.length && Array.from(rest).length < ownCharacters;
}

import { dictionary } from '@zxcvbn-ts/language-common';

const minLetters = 4;

/**
 * The cores of the most common leaked passwords: lower case, without the digits and symbols
 * around them. The library's list has about thirty thousand.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  dictionary['passwords-common']
    .map((password) => password.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, ''))
    .filter((core) => core.length >= minLetters),
);

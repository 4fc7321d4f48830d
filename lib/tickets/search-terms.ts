const maxTerms = 6;
const separators = /[\s!-,/:-@[\\\]^`{-~]+/;

/**
 * The words to look for, as the database's `ticket_words` splits texts: identities stay whole.
 * None of them has a character that means something in a query.
 */
export function searchTerms(q: string): string[] {
  const words = q
    .toLowerCase()
    .split(separators)
    .map((word) => word.replace(/^[._-]+|[._-]+$/g, '').slice(0, 60));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, maxTerms);
}

import { expect, it } from 'vitest';
import { fileKinds } from './file-kinds';
import { fileLimitsSentence } from './file-limits';

it('tells of every kind of file the limit that it has', () => {
  const told = [...fileLimitsSentence().matchAll(/up to (\d+) MB/g)].map(([, megabytes]) =>
    Number(megabytes),
  );
  const limits = Object.values(fileKinds).map(({ maxBytes }) => maxBytes / 1_000_000);
  expect(new Set(told)).toEqual(new Set<number>(limits));
  expect(fileLimitsSentence()).toBe(
    'You can attach texts, logs and packet captures up to 50 MB, ZIP archives up to 25 MB, PDFs up to 20 MB and PNG, JPEG and WebP images up to 10 MB. Secrets are taken out of texts and captures before they are kept.',
  );
});

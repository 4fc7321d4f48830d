import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { fc } from '@/tests/support/properties';
import { zipFile, type FileToPack } from '@/tests/support/zip-file';
import { checkZip } from './check-zip';
import { ZipProblem } from './zip-problem';

const MB = 1_000_000;
const log: FileToPack = {
  name: 'logs/charger.log',
  content: '12:00 refused with 401\n'.repeat(500),
};
const note: FileToPack = { name: 'note.txt', content: 'It fails.', isStored: true };
const zeros = (megabytes: number, more: Partial<FileToPack> = {}): FileToPack => ({
  ...{ name: 'zeros.bin', content: Buffer.alloc(megabytes * MB), ...more },
});
/** Null where the archive may be kept. */
const problemOf = (archive: Buffer) =>
  checkZip(archive).then(
    () => null,
    (error: unknown) => {
      if (error instanceof ZipProblem) return error.message;
      throw error;
    },
  );

describe('checkZip takes', () => {
  it.each([
    ['packed and stored files', zipFile([log, note])],
    ['folders', zipFile([{ name: 'logs/', content: '', isStored: true }, log])],
    ['an archive with 64-bit numbers', zipFile([log, note], { isZip64: true })],
    ['names of other languages', zipFile([{ ...log, name: 'Protokoll für Säule 7.log' }])],
    ['what Windows calls a folder', zipFile([{ ...log, name: 'logs\\charger.log' }])],
    ['a file of zeros that is no bomb', zipFile([zeros(10), log])],
  ])('%s', async (_, archive) => {
    expect(await problemOf(archive)).toBeNull();
  });

  it('an archive whose sizes follow the files, as one that is made while it is sent', async () => {
    const zip = new ZipFile();
    zip.addReadStreamLazy('charger.log', (begin) => begin(null, Readable.from([log.content])));
    zip.end();
    const parts: Buffer[] = [];
    for await (const part of zip.outputStream) parts.push(Buffer.from(part));
    expect(await problemOf(Buffer.concat(parts))).toBeNull();
  });
});

describe('checkZip refuses', () => {
  const damaged = /^This ZIP archive is damaged or was cut off/;
  const whole = zipFile([log, note]);
  const hiding = Buffer.from(whole);
  hiding.fill(Buffer.from([1, 0]), hiding.length - 14, hiding.length - 10);

  it.each<[string, Buffer, RegExp]>([
    ['bytes that only begin like one', Buffer.from('PK\u0003\u0004 and no more'), damaged],
    ['one that is cut off', whole.subarray(0, -30), damaged],
    [
      'one with a byte missing',
      Buffer.concat([whole.subarray(0, 60), whole.subarray(61)]),
      damaged,
    ],
    ['one that lists a file and does not count it', hiding, damaged],
    ['one without files', zipFile([]), /holds no files/],
    [
      'one of too many files',
      zipFile(Array.from({ length: 2_001 }, (_, at) => ({ ...note, name: `${at}` }))),
      /holds more than 2000 files/,
    ],
    [
      'a file outside its folder',
      zipFile([{ ...log, name: '../../etc/cron.d/x' }]),
      /outside its folder: \.\.\/\.\.\/etc\/cron\.d\/x\./,
    ],
    ['a file with a password', zipFile([{ ...log, isLocked: true }]), /needs a password for logs/],
    ['an unusual packing', zipFile([{ ...log, says: { method: 14 } }]), /in an unusual way: logs/],
    ['a file with another checksum', zipFile([{ ...log, says: { crc32: 1 } }]), damaged],
  ])('%s', async (_, archive, line) => {
    expect(await problemOf(archive)).toMatch(line);
  });

  it('one that unpacks to more than is taken, by what it says', async () => {
    const large = { ...log, says: { unpackedBytes: 201 * MB } };
    expect(await problemOf(zipFile([large]))).toMatch(/unpacks to more than 200 MB/);
    const half = { ...log, says: { unpackedBytes: 101 * MB } };
    expect(await problemOf(zipFile([half, half]))).toMatch(/unpacks to more than 200 MB/);
    const huge = { ...log, says: { unpackedBytes: 0xfffffffe } };
    expect(await problemOf(zipFile([huge], { isZip64: true }))).toMatch(/more than 200 MB/);
  });

  it('what shrank more than anything real does, in one file or in many', async () => {
    const dense = /unpacks to more than 100 times its size/;
    expect(await problemOf(zipFile([zeros(30)]))).toMatch(dense);
    expect(await problemOf(zipFile([zeros(15), zeros(15)]))).toMatch(dense);
  });

  it('the same bytes under several names', async () => {
    const shared = /share the same bytes/;
    const again = { ...log, name: 'again.log', sameBytesAs: 0 };
    expect(await problemOf(zipFile([log, again]))).toMatch(shared);
    const over = { ...note, says: { packedBytes: 60 } };
    expect(await problemOf(zipFile([over, log, note]))).toMatch(shared);
  });

  it('a size that is not the true one, and unpacks no further than that', async () => {
    const wrong = /says a wrong size of a file: zeros\.bin\./;
    const understated = zipFile([zeros(50, { says: { unpackedBytes: 1_000 } })]);
    // Its end is damaged: who comes that far finds that instead.
    const untilThere = Buffer.from(understated);
    untilThere.fill(0xff, 40_000, 48_000);
    expect(await problemOf(understated)).toMatch(wrong);
    expect(await problemOf(untilThere)).toMatch(wrong);
    const overstated = zipFile([zeros(1, { says: { unpackedBytes: 2 * MB } })]);
    expect(await problemOf(overstated)).toMatch(wrong);
    const stored = zipFile([zeros(1, { isStored: true, says: { unpackedBytes: 10 } })]);
    expect(await problemOf(stored)).toMatch(wrong);
  });

  it.each<[string, Buffer]>([
    ['a ZIP archive', whole],
    ['a gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])],
    ['a 7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
  ])('%s inside, whatever it is called', async (_, content) => {
    const inside = /holds another archive: harmless\.txt\. Unpack that one first/;
    expect(await problemOf(zipFile([log, { name: 'harmless.txt', content }]))).toMatch(inside);
    const stored = { name: 'harmless.txt', content, isStored: true };
    expect(await problemOf(zipFile([log, stored]))).toMatch(inside);
  });

  it('or takes whatever it is given, and never fails', async () => {
    const good = [zipFile([log, note]), zipFile([log, note], { isZip64: true })];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (archive, changes) => {
          const changed = Buffer.from(archive);
          for (const [at, value] of changes)
            changed[changed.length - 1 - (at % changed.length)] = value;
          const problem = await problemOf(changed);
          expect(problem === null || problem.includes('ZIP archive')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

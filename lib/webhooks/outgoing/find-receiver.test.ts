import { describe, expect, it } from 'vitest';
import { createAddressGuard } from './address-guard';
import { findReceiver, receiverProblem } from './find-receiver';

const guard = createAddressGuard([]);
const own = createAddressGuard(['10.0.0.0/8']);
const names: Record<string, string[]> = {
  'hooks.example.com': ['8.8.8.8', '2606:4700:4700::1111'],
  'inside.example.com': ['10.0.0.9'],
  'both.example.com': ['8.8.8.8', '127.0.0.1'],
};
const resolve = (name: string) => Promise.resolve(names[name] ?? []);
const problemOf = async (url: string, by = guard) => {
  const found = await findReceiver(url, by, resolve);
  return 'problem' in found ? found.problem : found.addresses;
};

describe('findReceiver', () => {
  it('finds every address of a public name', async () => {
    expect(await problemOf('https://hooks.example.com/in')).toEqual(names['hooks.example.com']);
  });

  it.each([
    ['https://user:pass@hooks.example.com/', /user name and password/],
    ['ftp://hooks.example.com/', /https/],
    ['https://hooks.example.com/#part', /from # on/],
    ['https://hooks.example.com:22/', /port/],
    ['https://hooks.example.com:25/', /port/],
    ['http://hooks.example.com/', /without TLS/],
    ['https://unknown.example.com/', /was not found/],
    ['https://inside.example.com/', /not public/],
    // One of its addresses is enough: which one is meant cannot be known.
    ['https://both.example.com/', /not public/],
    ['https://127.0.0.1/', /not public/],
    ['https://2130706433/', /not public/],
    ['https://0x7f.1/', /not public/],
    ['https://[::1]/', /not public/],
    ['https://[::ffff:127.0.0.1]/', /not public/],
    ['https://[::ffff:8.8.8.8]/', /not public/],
    ['https://169.254.169.254/latest/meta-data', /not public/],
  ])('refuses %s', async (url, expected) => {
    expect(await problemOf(url)).toMatch(expected);
  });

  it('sends without TLS only into networks that the operator has named', async () => {
    expect(await problemOf('http://inside.example.com:8080/', own)).toEqual(['10.0.0.9']);
    expect(await problemOf('http://hooks.example.com/', own)).toMatch(/without TLS/);
  });
});

describe('receiverProblem', () => {
  it.each([
    ['https://hooks.example.com/', guard, null],
    ['https://inside.example.com/', guard, null],
    ['http://inside.example.com/', guard, /https/],
    ['http://inside.example.com/', own, null],
    ['http://10.1.1.1/', own, null],
    ['http://8.8.8.8/', own, /https/],
    ['https://127.0.0.1/', own, /not public/],
  ])('says of %s what can be said before it is sent', (url, by, expected) => {
    const problem = receiverProblem(url, by);
    if (expected === null) expect(problem).toBeNull();
    else expect(problem).toMatch(expected);
  });
});

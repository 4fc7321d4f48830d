import { describe, expect, it } from 'vitest';
import { hostAndPort } from './host-and-port';

describe('hostAndPort', () => {
  it.each([
    ['ws://localhost:9220/nordlicht', 'localhost:9220'],
    ['wss://exolink.example/nordlicht', 'exolink.example:443'],
    ['ws://exolink.example', 'exolink.example:80'],
    ['wss://[2001:db8::1]/a', '[2001:db8::1]:443'],
    ['https://exolink.example/a', 'exolink.example'],
    ['not an address', undefined],
  ])('%s', (address, expected) => {
    expect(hostAndPort(address)).toBe(expected);
  });
});

import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { readClientHello } from './client-hello';

const extensions = Buffer.concat([
  Buffer.from('000000120010' + '00000d', 'hex'),
  Buffer.from('ocpp.example!'),
  Buffer.from('002b00050403040303', 'hex'),
]);
const hello = Buffer.concat([
  Buffer.from('1603010000' + '01000000' + '0303', 'hex'),
  Buffer.alloc(32),
  Buffer.from('00' + '0002c02f' + '0100', 'hex'),
  Buffer.from([0, extensions.length]),
  extensions,
]);

describe('readClientHello', () => {
  it('reads the server name and the highest version', () => {
    expect(readClientHello(hello)).toEqual({
      version: 'TLSv1.3',
      serverName: 'ocpp.example!',
      offersRecordSizeLimit: false,
    });
  });

  it('keeps what comes before the end of one that is cut short', () => {
    expect(readClientHello(hello.subarray(0, 30))).toEqual({
      version: 'TLSv1.2',
      serverName: null,
      offersRecordSizeLimit: false,
    });
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readClientHello(Buffer.from(bytes));
      }),
    );
  });
});

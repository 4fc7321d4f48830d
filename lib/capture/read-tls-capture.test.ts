import { describe, expect, it } from 'vitest';
import { CaptureFile } from '@/tests/support/capture-file';
import {
  certificate,
  charger,
  gateway,
  readFirst,
  startMs,
  tlsConversation,
  told,
} from '@/tests/support/captures';

describe('TLS', { timeout: 20_000 }, () => {
  const tls12 = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;

  it('reads the certificate and the alert of a client without the root', async () => {
    const { cert, key } = await certificate();
    const spoken = await tlsConversation({ cert, key, ...tls12 }, {});
    const found = await readFirst(told(spoken));
    expect(found.diagnosis?.errorType).toBe('unreachable');
    const text = JSON.stringify(found.ladder.steps);
    expect(text).toContain('host ocpp.example');
    expect(text).toContain('for ocpp.example');
    expect(text).toContain('issued by');
    expect(text).toContain('TLS Certificate');
    expect(found.reached).toBe('tls');
  });

  it('sees a host name that the certificate lacks', async () => {
    const { ca, cert, key } = await certificate(['other.example']);
    const found = await readFirst(told(await tlsConversation({ cert, key, ...tls12 }, { ca })));
    expect(found.diagnosis?.causes[0]?.causeId).toBe('hostname-mismatch');
  });

  it('sees who refused the version', async () => {
    const { ca, cert, key } = await certificate();
    const server = { cert, key, minVersion: 'TLSv1.3' as const };
    const found = await readFirst(told(await tlsConversation(server, { ca, ...tls12 })));
    expect(found.diagnosis).toMatchObject({
      refusedBy: 'gateway',
      causes: [{ causeId: 'tls-too-old' }],
    });
    expect(found.stopped).toContain('the server refused with the alert protocol_version');
  });

  it('sees that no cipher is shared', async () => {
    const { ca, cert, key } = await certificate();
    const server = { cert, key, ...tls12, ciphers: 'ECDHE-RSA-AES256-GCM-SHA384' };
    const client = { ca, ...tls12, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' };
    const found = await readFirst(told(await tlsConversation(server, client)));
    expect(found.diagnosis?.causes[0]?.causeId).toBe('no-common-cipher');
  });

  it('follows TLS 1.3 as far as it can be seen', async () => {
    const { ca, cert, key } = await certificate();
    const found = await readFirst(told(await tlsConversation({ cert, key }, { ca })));
    expect(found.ladder.steps.map(({ label }) => label)).toContain('TLS handshake done');
  });

  it('tells a server that leaves after the handshake from a charger that does', async () => {
    const { ca, cert, key } = await certificate();
    const left = await tlsConversation({ cert, key, ...tls12 }, { ca }, { endsAtOnce: true });
    expect((await readFirst(told(left))).diagnosis).toMatchObject({
      refusedBy: 'cpms',
      causes: [{ causeId: 'cpms-closed' }],
    });
    const silent = await tlsConversation({ cert, key, ...tls12 }, { ca });
    expect((await readFirst(told(silent))).diagnosis?.causes[0]?.causeId).toBe('tls-then-silence');
  });

  it('says when the server ends after the ClientHello', async () => {
    const { ca, cert, key } = await certificate();
    const [hello] = await tlsConversation({ cert, key }, { ca });
    const file = new CaptureFile();
    file
      .connection(charger, gateway, startMs)
      .open()
      .say('client', hello?.bytes ?? new Uint8Array())
      .wait(30)
      .end('server', 'rst');
    const found = await readFirst(file);
    expect(found.diagnosis?.causes[0]?.causeId).toBe('tls-handshake-broken-off');
    expect(found.stopped).toContain('After the ClientHello: the server broke the connection off');
  });
});

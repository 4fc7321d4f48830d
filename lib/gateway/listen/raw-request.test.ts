import { describe, expect, it } from 'vitest';
import { readRawRequest } from './raw-request';

describe('readRawRequest', () => {
  it('reads the request line of what no parser takes', () => {
    const { path, request } = readRawRequest(Buffer.from('GET /acme/Zoë 1 HTTP/1.1\r\nHost: x'));
    expect(request).toMatchObject({ method: 'GET', target: '/acme/Zoë 1', httpVersion: '1.1' });
    expect(path).toMatchObject({ tenantSegment: 'acme', identity: 'Zoë 1' });
  });

  it('makes unprintable bytes visible', () => {
    const { request } = readRawRequest(Buffer.from('GET /acme/\u0000\u001b[31m HTTP/1.1\n'));
    expect(request?.target).toBe('/acme/\\x00\\x1b[31m');
  });

  it('finds nothing in what is no request', () => {
    expect(readRawRequest(Buffer.from([0x16, 0x03])).request).toBeNull();
    expect(readRawRequest(null).path).toBeNull();
  });
});

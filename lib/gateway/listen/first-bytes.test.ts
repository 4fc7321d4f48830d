import { expect, it } from 'vitest';
import { classifyFirstBytes } from './first-bytes';

it.each([
  ['', 'none'],
  ['GET / HTTP/1.1', 'http'],
  ['G', 'http'],
  ['\u0016\u0003\u0001', 'tls'],
  ['SSH-2.0', 'other'],
  ['get /', 'other'],
  ['\u0000', 'other'],
])('%j is %s', (bytes, kind) => {
  expect(classifyFirstBytes(Buffer.from(bytes))).toBe(kind);
});

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { S3Settings } from '@/lib/tickets/files/s3-settings';
import { isSigned } from './s3-signature';

/** What happens to an object on its way: it comes, or the line is cut within it. */
type OnTheWay = 'whole' | 'cut' | 'kept-unsaid';

export const s3Key = { accessKeyId: 'exolink', secretAccessKey: 'a-secret-of-the-storage' };

export type TestS3Server = {
  port: number;
  settings: S3Settings;
  /** What the bucket holds, by key. */
  objects: Map<string, Buffer>;
  onTheWay: OnTheWay;
  stop: () => Promise<void>;
};

/** An S3 storage with one bucket, in memory, on a free port. It takes signed requests alone. */
export async function startS3Server(port = 0): Promise<TestS3Server> {
  const bucket = 'exolink-files';
  const objects = new Map<string, Buffer>();
  const state: { onTheWay: OnTheWay } = { onTheWay: 'whole' };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body =
      request.method === 'PUT' && state.onTheWay === 'cut' ? null : await buffer(request);
    if (body === null) {
      request.socket.destroy();
      return;
    }
    const refuse = (status: number, code: string) => {
      response.writeHead(status, { 'Content-Type': 'application/xml' });
      response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message/></Error>`);
    };
    if (!isSigned(request, s3Key)) {
      refuse(403, 'SignatureDoesNotMatch');
      return;
    }
    const [, inPath, key = ''] = /^\/([^/]+)\/([^?]+)/.exec(request.url ?? '') ?? [];
    if (inPath !== bucket) {
      refuse(404, 'NoSuchBucket');
      return;
    }
    const object = objects.get(key);
    if (request.method === 'PUT') {
      const hash = createHash('sha256').update(body).digest('hex');
      if (request.headers['x-amz-content-sha256'] !== hash) {
        refuse(400, 'XAmzContentSHA256Mismatch');
        return;
      }
      objects.set(key, body);
      if (state.onTheWay === 'kept-unsaid') request.socket.destroy();
      else response.writeHead(200, { ETag: '"etag"' }).end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (object === undefined) {
      refuse(404, 'NoSuchKey');
    } else {
      response.writeHead(200, { 'Content-Length': object.byteLength });
      if (request.method === 'HEAD') response.end();
      else if (state.onTheWay === 'whole') response.end(object);
      else response.write(object.subarray(0, object.byteLength / 2), () => response.destroy());
    }
  };

  const server = createServer((request, response) => {
    // Who breaks off gets no answer.
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    port: bound,
    settings: {
      ...{ endpoint: `http://127.0.0.1:${bound}`, bucket, region: 'eu-central-1' },
      ...{ forcePathStyle: true, credentials: s3Key },
    },
    objects,
    get onTheWay() {
      return state.onTheWay;
    },
    set onTheWay(what) {
      state.onTheWay = what;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

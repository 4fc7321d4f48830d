import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Log } from '@/lib/context';
import { DomainError } from '@/lib/errors';
import { fileGone, type FileContent, type FileKeeper } from './file-keeper';
import { s3Problem } from './s3-problem';
import type { S3Settings } from './s3-settings';

/** Long enough for a network that is slow, short enough for a person who waits. */
const timeLimits = { connectionTimeout: 5_000, socketTimeout: 60_000 };
const checkedAtOnce = 20;
const ignore = () => undefined;
const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Files as objects of a bucket, sent and fetched in parts. */
export function s3Keeper({ bucket, ...settings }: S3Settings, log: Log): FileKeeper {
  const client = new S3Client({
    ...settings,
    requestHandler: timeLimits,
    maxAttempts: 2,
    // What goes wrong is said in the portal's own log.
    logger: silent,
    // Not every storage knows the checksums of its own that AWS would add.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const object = (key: string) => ({ Bucket: bucket, Key: `attachments/${key}` });
  const explain = (error: unknown): never => {
    throw s3Problem(error, log);
  };
  const remove = async (key: string) => {
    await client.send(new DeleteObjectCommand(object(key))).catch(explain);
  };
  const head = (key: string) => client.send(new HeadObjectCommand(object(key))).catch(explain);
  return {
    remove,
    keep: async (key, place, content) => {
      const file = await open(place);
      try {
        await client.send(putCommand(object(key), file.createReadStream(), content));
      } catch (error) {
        const problem = s3Problem(error, log);
        // It may have arrived though nothing said so.
        await remove(key).catch(() => undefined);
        throw new DomainError(problem.code, `The file was not kept. ${problem.message}`, 60);
      } finally {
        await file.close();
      }
      await rm(place, { force: true });
    },
    read: async (key) => {
      const { Body: body } = await client.send(new GetObjectCommand(object(key))).catch(explain);
      if (body === undefined) throw new DomainError('unavailable', fileGone);
      return body.transformToWebStream() as ReadableStream<Uint8Array>;
    },
    check: async (keys) => {
      for (let at = 0; at < keys.length; at += checkedAtOnce) {
        await Promise.all(keys.slice(at, at + checkedAtOnce).map(head));
      }
    },
  };
}

/** The storage takes the object only if it got what the signed hash says. */
function putCommand(
  object: { Bucket: string; Key: string },
  body: Readable,
  { byteSize, sha256 }: FileContent,
): PutObjectCommand {
  const command = new PutObjectCommand({ ...object, Body: body, ContentLength: byteSize });
  command.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> };
      headers['x-amz-content-sha256'] = sha256;
      return next(args);
    },
    { step: 'build', name: 'signedContent' },
  );
  return command;
}

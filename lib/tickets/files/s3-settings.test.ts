import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { s3Variables } from './environment-schemas';
import { s3Settings } from './s3-settings';

const schema = z.object(s3Variables((variable) => variable));
const read = (environment: Record<string, string>) => s3Settings(schema.parse(environment));
const key = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hunter2' };
const credentials = { accessKeyId: 'id', secretAccessKey: 'hunter2' };

describe('s3Settings', () => {
  it('are none where nothing says which storage', () => {
    expect(read({})).toBeNull();
    expect(read({ S3_REGION: 'eu-central-1', S3_FORCE_PATH_STYLE: 'true' })).toBeNull();
  });

  it('are those of AWS without an address', () => {
    expect(read({ ...key, S3_BUCKET: 'files' })).toEqual({
      ...{ bucket: 'files', region: 'us-east-1', forcePathStyle: false, credentials },
    });
  });

  it('have the bucket in the path of an own address, where nothing else is set', () => {
    const own = { ...key, S3_BUCKET: 'files', S3_ENDPOINT: 'http://minio:9000' };
    expect(read(own)).toMatchObject({ endpoint: 'http://minio:9000', forcePathStyle: true });
    expect(read({ ...own, S3_FORCE_PATH_STYLE: 'false' })).toMatchObject({ forcePathStyle: false });
  });

  it.each([
    [{ S3_ENDPOINT: 'http://minio:9000', ...key }, /^S3_BUCKET is not set\./],
    [{ S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'id' }, /^S3_SECRET_ACCESS_KEY is not set\./],
    [{ S3_SECRET_ACCESS_KEY: 'hunter2' }, /^S3_BUCKET and S3_ACCESS_KEY_ID are not set\./],
    [{ S3_ENDPOINT: 'http://id:hunter2@minio:9000' }, /is not the address of an S3 storage/],
  ])('say what is missing or wrong, and no secret (%#)', (environment, line) => {
    expect(() => read(environment)).toThrow(line);
    expect(() => read(environment)).not.toThrow(/hunter2/);
  });
});

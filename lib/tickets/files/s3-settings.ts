export type S3Settings = {
  /** Undefined for the one of AWS. */
  endpoint?: string;
  bucket: string;
  region: string;
  /** The bucket in the path of an address, not in its host name. */
  forcePathStyle: boolean;
  /** Never shown. */
  credentials: { accessKeyId: string; secretAccessKey: string };
};

type Values = {
  S3_ENDPOINT?: string | undefined;
  S3_BUCKET?: string | undefined;
  S3_REGION: string;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
  S3_FORCE_PATH_STYLE?: boolean | undefined;
};

/**
 * Null where no S3 storage is set: then files of tickets are kept in the data directory.
 * @throws Error with one line that says what is missing, when only some of it is set.
 */
export function s3Settings(values: Values): S3Settings | null {
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = values;
  const needed = {
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
  if (endpoint === undefined && Object.values(needed).every((value) => value === undefined)) {
    return null;
  }
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    const missing = Object.entries(needed).flatMap(([name, value]) =>
      value === undefined ? [name] : [],
    );
    const verb = missing.length === 1 ? 'is' : 'are';
    throw new Error(
      `${missing.join(' and ')} ${verb} not set. An S3 storage for files needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.`,
    );
  }
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    bucket,
    region: values.S3_REGION,
    forcePathStyle: values.S3_FORCE_PATH_STYLE ?? endpoint !== undefined,
    credentials: { accessKeyId, secretAccessKey },
  };
}

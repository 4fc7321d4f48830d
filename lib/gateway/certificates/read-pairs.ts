import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ServerPair } from '@/lib/gateway/listen/tls-door';

export type CertificateFiles = { keyFiles: readonly string[]; certFiles: readonly string[] };

/**
 * Reads the gateway's keys and certificates.
 * @throws Error whose message says in one line which file is wrong, and in what.
 */
export async function readPairs({ certFiles, keyFiles }: CertificateFiles): Promise<ServerPair[]> {
  return Promise.all(
    keyFiles.map(async (keyFile, index) => {
      const certFile = certFiles[index] ?? '';
      const [key, cert] = await Promise.all([read(keyFile), read(certFile)]);
      if (!belongTogether(key, cert)) {
        throw new Error(`${keyFile} is not the unencrypted private key of ${certFile}.`);
      }
      return { key, cert };
    }),
  );
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read.`);
  }
}

function belongTogether(key: string, cert: string): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

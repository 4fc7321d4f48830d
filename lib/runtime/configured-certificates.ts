import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Certificates } from './certificates';
import { StartProblem } from './start-problem';

/**
 * The certificates of TLS_KEY_FILES and TLS_CERT_FILES, once they are known to be usable.
 * @throws StartProblem with a line for each pair that is not.
 */
export async function configuredCertificates(
  keyFiles: string[],
  certFiles: string[],
): Promise<Certificates> {
  const problems: string[] = [];
  for (const [index, keyFile] of keyFiles.entries()) {
    const certFile = certFiles[index] ?? '';
    const problem = await problemOf(keyFile, certFile);
    if (problem !== null) problems.push(problem);
  }
  if (problems.length > 0) throw new StartProblem(...problems);
  return { keyFiles, certFiles, rootFile: null, isRenewed: false };
}

async function problemOf(keyFile: string, certFile: string): Promise<string | null> {
  const key = await readFile(keyFile).catch(() => null);
  if (key === null) return `TLS_KEY_FILES names ${keyFile}, which cannot be read.`;
  const cert = await readFile(certFile).catch(() => null);
  if (cert === null) return `TLS_CERT_FILES names ${certFile}, which cannot be read.`;
  try {
    if (new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) return null;
  } catch {
    // Not PEM, or a key behind a passphrase: the same line helps.
  }
  return `${keyFile} is not the unencrypted private key of ${certFile}. Correct TLS_KEY_FILES or TLS_CERT_FILES.`;
}

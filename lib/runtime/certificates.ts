import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import path from 'node:path';
import { issueRoot, issueServer, type KeyPair, type KeyType } from './issue-certificate';

const dayMs = 86_400_000;
const renewBeforeMs = 60 * dayMs;

export type Certificates = {
  /** One key for each certificate, in the same order. */
  keyFiles: string[];
  certFiles: string[];
  /** What a charger must trust; null when the certificates were configured. */
  rootFile: string | null;
  /** Were any of them written now? */
  isRenewed: boolean;
};

/**
 * The root and server certificates of this installation, made at first start and renewed in
 * time. The root stays as long as it can, because chargers have to be told of a new one.
 * @param hostNames that the certificates must be valid for, the most important first.
 */
export async function ensureCertificates(
  dataDirectory: string,
  hostNames: readonly string[],
  now: Date,
): Promise<Certificates> {
  const directory = path.join(dataDirectory, 'tls');
  await mkdir(directory, { recursive: true });
  const keptRoot = await readPair(directory, 'root-ca');
  const isRootGood = keptRoot !== null && isGood(keptRoot, null, [], now);
  const root = isRootGood ? keptRoot : await issueRoot(`Exolink local root ${hostname()}`, now);
  if (!isRootGood) await writePair(directory, 'root-ca', root);

  let isRenewed = !isRootGood;
  for (const keyType of ['ecdsa', 'rsa'] as const satisfies readonly KeyType[]) {
    const kept = await readPair(directory, `server-${keyType}`);
    if (kept !== null && isGood(kept, root, hostNames, now)) continue;
    const issued = await issueServer(root, hostNames, keyType, now);
    await writePair(directory, `server-${keyType}`, issued);
    isRenewed = true;
  }
  const file = (name: string) => path.join(directory, name);
  return {
    keyFiles: [file('server-ecdsa.key.pem'), file('server-rsa.key.pem')],
    certFiles: [file('server-ecdsa.pem'), file('server-rsa.pem')],
    rootFile: file('root-ca.pem'),
    isRenewed,
  };
}

/** Valid long enough, for all names, with its own key, and issued by this root. */
function isGood(
  pair: KeyPair,
  root: KeyPair | null,
  hostNames: readonly string[],
  now: Date,
): boolean {
  try {
    const certificate = new X509Certificate(pair.certificate);
    const issuer = root === null ? certificate : new X509Certificate(root.certificate);
    return (
      Date.parse(certificate.validTo) - now.getTime() > renewBeforeMs &&
      certificate.verify(issuer.publicKey) &&
      certificate.checkPrivateKey(createPrivateKey(pair.key)) &&
      hostNames.every((name) => isNamed(certificate, name))
    );
  } catch {
    return false;
  }
}

function isNamed(certificate: X509Certificate, name: string): boolean {
  const found = isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name);
  return found !== undefined;
}

async function readPair(directory: string, name: string): Promise<KeyPair | null> {
  try {
    const [certificate, key] = await Promise.all([
      readFile(path.join(directory, `${name}.pem`), 'utf8'),
      readFile(path.join(directory, `${name}.key.pem`), 'utf8'),
    ]);
    return { certificate, key };
  } catch {
    return null;
  }
}

async function writePair(directory: string, name: string, pair: KeyPair): Promise<void> {
  await writeWhole(path.join(directory, `${name}.key.pem`), pair.key, 0o600);
  await writeWhole(path.join(directory, `${name}.pem`), pair.certificate, 0o644);
}

async function writeWhole(file: string, text: string, mode: number): Promise<void> {
  await writeFile(`${file}.new`, `${text.trim()}\n`, { mode });
  await rename(`${file}.new`, file);
}

import { masked, secretsIn } from '@/lib/diagnosis/paste/mask-secrets';
import { inertText } from '@/lib/ocpp/inert-text';
import { redactTarget } from '@/lib/ocpp/redact-target';

const maxTarget = 2048;
/** What long hexadecimal parts and names of secrets may be. */
const suspicious = /[0-9a-f]{24}|eyJ|pass|pwd|secret|token|auth|key/i;

/** A request target to keep: without query, user and password, and tokens among its parts. */
export function redactReportedTarget(target: string): string {
  const plain = redactTarget(target);
  return inertText(suspicious.test(plain) ? withoutSecrets(plain) : plain, maxTarget);
}

/** Any other text that a server wrote, such as a reason. */
export function redactReportedText(text: string, maxLength: number): string {
  return inertText(suspicious.test(text) ? withoutSecrets(text) : text, maxLength);
}

function withoutSecrets(text: string): string {
  return masked(text, secretsIn(text));
}

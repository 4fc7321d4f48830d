import { describe, expect, it } from 'vitest';
import { causes, causesOf, findCause } from './causes/all-causes';
import { certificateNotSentCauses } from './causes/certificate-not-sent';
import { cpmsUnavailableCauses } from './causes/cpms-unavailable';
import { credentialsNotSetCauses } from './causes/credentials-not-set';
import { droppedAfterAcceptCauses } from './causes/dropped-after-accept';
import { invalidCertificatesCauses } from './causes/invalid-certificates';
import { invalidCredentialsCauses } from './causes/invalid-credentials';
import { noCredentialsSentCauses } from './causes/no-credentials-sent';
import { notRegisteredCauses } from './causes/not-registered';
import { protocolMismatchCauses } from './causes/protocol-mismatch';
import { hiddenAddressCauses, proxyHeaderCauses } from './causes/proxy-in-front';
import { securityProfileCauses } from './causes/security-profile';
import { sessionConflictCauses } from './causes/session-conflict';
import { throttledCauses } from './causes/throttled';
import { unreachableCauses } from './causes/unreachable';
import { wrongEndpointCauses } from './causes/wrong-endpoint';
import { errorTypes, owners } from './error-types';
import { fillSentence } from './fill-sentence';
import { findingTemplates } from './findings';
import { findSolution, solutions } from './guide/all-solutions';

const allCauses = Object.values(causes);
const parts: readonly object[] = [
  certificateNotSentCauses,
  cpmsUnavailableCauses,
  credentialsNotSetCauses,
  droppedAfterAcceptCauses,
  invalidCertificatesCauses,
  invalidCredentialsCauses,
  noCredentialsSentCauses,
  notRegisteredCauses,
  protocolMismatchCauses,
  hiddenAddressCauses,
  proxyHeaderCauses,
  securityProfileCauses,
  sessionConflictCauses,
  throttledCauses,
  unreachableCauses,
  wrongEndpointCauses,
];

describe('the catalogue of causes', () => {
  it('has causes for every error type', () => {
    for (const errorType of errorTypes) expect(causesOf(errorType)).not.toHaveLength(0);
  });

  it.each(allCauses.map((cause) => [cause.id, cause] as const))('%s is complete', (id, cause) => {
    expect(findCause(id)).toBe(cause);
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(id.length).toBeLessThanOrEqual(60);
    expect(owners).toContain(cause.owner);
    expect(cause.solutions).not.toHaveLength(0);
    for (const solution of cause.solutions) expect(findSolution(solution)).not.toBeNull();
    for (const sentence of [cause.title, cause.explanation, cause.confirmation]) {
      expect(sentence).not.toMatch(/[{}[\]!]/);
    }
    const bare = fillSentence(cause.sentence, {});
    expect(bare).toMatch(/^[A-Z].*\.$/);
    expect(bare).not.toMatch(/[{}[\]…!]|\s\s|\s[.,]/);
  });

  it('names each cause once', () => {
    // Merging the parts would hide an id that two of them have.
    const count = parts.reduce((sum, part) => sum + Object.keys(part).length, 0);
    expect(allCauses).toHaveLength(count);
    expect(new Set(allCauses.map(({ title }) => title)).size).toBe(allCauses.length);
  });
});

describe('the catalogue of solutions', () => {
  it('has unique steps, each with a text', () => {
    for (const solution of Object.values(solutions)) {
      const ids = solution.steps.flatMap((step) => [
        step.id,
        ...(step.steps ?? []).map((nested) => `${step.id}/${nested.id}`),
      ]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const step of solution.steps) expect(step.text).toMatch(/^[A-Z].*[.:]$/);
    }
  });

  it('is pointed at by a cause in every case', () => {
    const used = new Set<string>(allCauses.flatMap((cause) => cause.solutions));
    expect(Object.keys(solutions).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('the catalogue of findings', () => {
  it('is made of sentences', () => {
    for (const template of findingTemplates.values()) {
      expect(template).toMatch(/^(?:[A-Z“{]).*\.$/);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { type CauseId, causes } from '@/lib/diagnosis/causes/all-causes';
import { type ErrorType, errorTypes } from '@/lib/diagnosis/error-types';
import { type SolutionId, solutions } from './all-solutions';
import { guide } from './guide';

/** Every heading, cause and solution of the troubleshooting guide, and where it is found here. */
const chapters: readonly {
  errorType: ErrorType;
  status: string;
  causes: Record<string, CauseId>;
  solutions: Record<string, [SolutionId, steps: number]>;
}[] = [
  {
    errorType: 'no-credentials-sent',
    status: '401 Unauthorized',
    causes: {
      'Charger firmware configuration missing': 'firmware-configuration-missing',
      'Network proxy stripping authorization headers': 'proxy-strips-authorization',
      'Incorrect WebSocket/HTTP client implementation': 'client-implementation-incorrect',
    },
    solutions: {
      'Verify Charger Configuration': ['verify-charger-configuration', 3],
      'Check Network Path': ['check-network-path', 3],
      'Firmware Update': ['update-firmware', 2],
    },
  },
  {
    errorType: 'credentials-not-set',
    status: '401 Unauthorized',
    causes: {
      'Initial provisioning incomplete': 'provisioning-incomplete',
      'Factory reset without reconfiguration': 'factory-reset',
      'Configuration corruption': 'configuration-corrupted',
    },
    solutions: {
      'Re-configure Charger': ['reconfigure-charger', 6],
      'Use Configuration API': ['use-configuration-api', 3],
      'Manual Configuration via Serial/USB': ['configure-over-service-port', 3],
    },
  },
  {
    errorType: 'invalid-credentials',
    status: '401 Unauthorized',
    causes: {
      'Incorrect password or username': 'incorrect-password-or-username',
      'Charger identity mismatch': 'identity-mismatch',
      'Expired or rotated credentials': 'credentials-replaced',
      'Case sensitivity issues': 'case-differs',
    },
    solutions: {
      'Verify Credentials in CPMS': ['verify-credentials-in-cpms', 2],
      'Reset Charger Password': ['reset-charger-password', 3],
      'Check Identity Format': ['check-identity-format', 2],
    },
  },
  {
    errorType: 'not-registered',
    status: '404 Not Found',
    causes: {
      'Charger never registered': 'never-registered',
      'Wrong tenant/organization': 'wrong-tenant',
      'Identity format mismatch': 'identity-format-mismatch',
      'Charger was deleted': 'charger-deleted',
    },
    solutions: {
      'Register Charger in CPMS': ['register-charger', 2],
      'Check Identity Formatting': ['check-identity-formatting', 3],
    },
  },
  {
    errorType: 'throttled',
    status: '429 Too Many Requests',
    causes: {
      'Connection retry loop': 'retry-loop',
      'Excessive heartbeat frequency': 'heartbeat-too-frequent',
      'Multiple chargers behind same IP': 'shared-address',
      'DDoS protection triggered': 'ddos-protection',
    },
    solutions: {
      'Adjust Charger Settings': ['adjust-charger-settings', 4],
      'Check for Connection Loops': ['check-connection-loops', 3],
      'CPMS Rate Limit Configuration': ['review-rate-limits', 2],
    },
  },
  {
    errorType: 'unreachable',
    status: 'No answer',
    causes: {
      'Certificate issues': 'certificate-issue',
      'Network issues (VPN / Firewall / SIM)': 'network-issue',
    },
    solutions: {
      'Ensure root CA certificate is properly installed': ['install-root-certificate', 2],
      'Ensure charger has access to Exolink': ['allow-access-to-exolink', 3],
    },
  },
];

describe('the guide', () => {
  it('has a chapter with title, status and description for every error type', () => {
    expect(guide.chapters.map(({ id }) => id)).toEqual(errorTypes);
    for (const chapter of guide.chapters) {
      expect(chapter.title).not.toBe('');
      expect(chapter.status).not.toBe('');
      expect(chapter.description).toMatch(/\.$/);
      expect(chapter.solutions).not.toHaveLength(0);
    }
  });

  it.each(chapters)('holds all of $errorType', (source) => {
    const chapter = guide.chapters.find(({ id }) => id === source.errorType);
    expect(chapter).toMatchObject({ status: source.status, fromGuide: true });
    for (const id of Object.values(source.causes)) {
      expect(causes[id]).toMatchObject({ errorType: source.errorType, fromGuide: true });
      expect(chapter?.causes).toContain(causes[id]);
    }
    for (const [id, steps] of Object.values(source.solutions)) {
      expect(solutions[id]).toMatchObject({ errorType: source.errorType, fromGuide: true });
      expect(solutions[id].steps).toHaveLength(steps);
      expect(chapter?.solutions).toContain(solutions[id]);
    }
  });

  it('marks nothing as the guide’s that is not in it', () => {
    const ids = chapters.flatMap((source) => Object.values(source.causes));
    const marked = Object.values(causes).filter(({ fromGuide }) => fromGuide);
    expect(marked.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('recommends the settings and names the limits', () => {
    expect(guide.recommendedSettings.map(({ name, value }) => [name, value])).toEqual([
      ['HeartbeatInterval', '300 seconds'],
      ['ConnectionRetryInterval', '30 to 60 seconds'],
      ['MaxConnectionRetries', '3 to 5 attempts'],
      ['WebSocketPingInterval', '60 seconds'],
    ]);
    expect(guide.rateLimits.map(({ allowed, windowSeconds }) => [allowed, windowSeconds])).toEqual([
      [10, 60],
      [100, 60],
      [1000, 60],
    ]);
  });

  it('ends with support', () => {
    expect(guide.support.diagnosticInformation.items).toHaveLength(5);
    expect(guide.support.channels.items).toHaveLength(3);
    expect(guide.support.contact.email).toBe('support@exolink.com');
  });
});

import type { Candidate } from '@/lib/diagnosis/rules/rule';
import { durationText } from '@/lib/diagnosis/duration-text';
import { finding } from '@/lib/diagnosis/findings';
import { endpointText } from '@/lib/capture/packets/address-text';
import { captureEvidence } from './capture-evidence';
import type { ReadPart } from './reading';
import { timesText } from './times-text';

// A single question without an answer may only have come at the end of the capture.
const patienceMs = 1000;
const silenceMs = 5000;

/** Did the connection stand, and did anything come over it? */
export const readReaching: ReadPart = (ends, seen, quietMs) => {
  const { tcp } = seen;
  const server = endpointText(ends.server.address, ends.server.port);
  if (tcp.unreachable !== null && !tcp.isAnswered && tcp.unreachable !== 'too-big') {
    const findings = [finding('capture-undeliverable', { server, why: tcp.unreachable })];
    return {
      candidates:
        tcp.unreachable === 'prohibited'
          ? [by('firewall-blocks', 0.8, findings), by('network-issue', 0.84, findings)]
          : [by('network-issue', 0.92, findings)],
    };
  }
  if (tcp.isRefused) {
    const findings = [finding('capture-refused', { server })];
    return {
      candidates: [by('network-issue', 0.8, findings), by('firewall-blocks', 0.55, findings)],
    };
  }
  const isUnanswered = tcp.synCount > 0 && !tcp.isAnswered && seen.tcp.bytes.server === 0;
  if (isUnanswered) {
    if (tcp.synCount === 1 && quietMs < patienceMs) return null;
    const duration = durationText(tcp.lastMs - tcp.startedMs + quietMs);
    const findings = [
      finding('capture-unanswered', { server, times: timesText(tcp.synCount), duration }),
    ];
    return {
      candidates: [by('network-issue', 0.86, findings), by('firewall-blocks', 0.6, findings)],
    };
  }
  const isQuiet = seen.firstBytes === null && seen.serverFirst === null;
  if (isQuiet && (tcp.end !== null || quietMs >= silenceMs) && !tcp.isMidway) {
    return { evidence: [captureEvidence(ends, seen, 'tcp')] };
  }
  return null;
};

function by(
  causeId: Candidate['causeId'],
  weight: number,
  findings: Candidate['findings'],
): Candidate {
  return { causeId, weight, findings, refusedBy: 'network' };
}

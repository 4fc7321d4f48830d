import type { ConversationSeen } from '@/lib/capture/create-conversation';
import { endpointText } from '@/lib/capture/packets/address-text';
import type { Lookup } from '@/lib/capture/protocols/dns/create-lookup-log';
import type { Step } from '@/lib/capture/protocols/step';
import type { Ladder, LadderStep, Role } from './capture-report';
import type { Endpoints } from './endpoints';
import { timesText } from './times-text';

/** The arrows of a connection, with the look-up that led to it in front. */
export function composeLadder(
  { client, server }: Endpoints,
  seen: ConversationSeen,
  lookup: Lookup | null,
): Ladder {
  const steps = [...(lookup === null ? [] : lookupSteps(lookup)), ...seen.steps];
  const host = seen.tls?.clientHello?.serverName ?? lookup?.name;
  return {
    participants: [
      { role: 'charger', name: 'Charger', address: endpointText(client.address, client.port) },
      ...(lookup === null ? [] : [resolverOf(lookup)]),
      {
        role: 'server',
        name: host ?? 'Server',
        address: endpointText(server.address, server.port),
      },
    ],
    steps: placed(steps),
    leftOutSteps: seen.leftOutSteps,
  };
}

/** A ladder of questions alone, where none led to a connection. */
export function composeLookupLadder(lookups: readonly Lookup[]): Ladder {
  const [first] = lookups;
  return {
    participants: [
      { role: 'charger', name: 'Charger', address: first?.client ?? '' },
      ...(first === undefined ? [] : [resolverOf(first)]),
    ],
    steps: placed(lookups.flatMap(lookupSteps)),
    leftOutSteps: 0,
  };
}

function resolverOf({ resolver }: Lookup): Ladder['participants'][number] {
  return { role: 'resolver', name: 'Name server', address: resolver };
}

const outcomes: Record<Lookup['outcome'], string> = {
  found: 'found',
  'no-such-name': 'NXDOMAIN: no such name',
  'server-failed': 'SERVFAIL: the name server failed',
  refused: 'REFUSED: the name server refused',
  empty: 'no address of this kind',
  none: 'no answer',
};

function lookupSteps(lookup: Lookup): Step[] {
  const { addresses, answeredMs, askedMs, count, lastAskedMs, name, outcome, type } = lookup;
  const question: Step = {
    atMs: askedMs,
    from: 'client',
    to: 'resolver',
    label: `DNS ${type} ${name}`,
    ...(count > 1 ? { detail: `asked ${timesText(count)}` } : {}),
    tone: 'plain',
  };
  if (outcome === 'none') {
    return [question, { atMs: lastAskedMs, from: null, label: 'No answer came', tone: 'bad' }];
  }
  const isFine = outcome === 'found' || outcome === 'empty';
  return [
    question,
    {
      atMs: answeredMs ?? askedMs,
      from: 'resolver',
      to: 'client',
      label: outcome === 'found' ? addresses.slice(0, 4).join(', ') : outcomes[outcome],
      tone: isFine ? 'plain' : 'bad',
    },
  ];
}

function placed(steps: readonly Step[]): LadderStep[] {
  const startMs = steps.reduce((least, { atMs }) => Math.min(least, atMs), Infinity);
  return steps.map(({ atMs, detail, from, label, to, tone }) => ({
    offsetMs: atMs - startMs,
    from: roleOf(from),
    to: to === undefined ? opposite(from) : roleOf(to),
    label,
    detail: detail ?? null,
    tone,
  }));
}

function roleOf(side: Step['from']): Role | null {
  return side === 'client' ? 'charger' : side;
}

function opposite(side: Step['from']): Role | null {
  if (side === null) return null;
  return side === 'client' ? 'server' : 'charger';
}

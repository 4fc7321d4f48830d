import type { RefusedBy } from '@/lib/diagnosis/error-types';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { connectionHops, type Hop } from './connection-hops';
import type { ConnectionState } from './connection-state';

export type TopologyNode = {
  kind: 'charger' | 'network' | 'proxy' | 'gateway' | 'cpms';
  title: string;
  /** Names and addresses, at most three. */
  lines: string[];
  state: Hop['state'];
};

export type Topology = {
  nodes: TopologyNode[];
  /** The exact answer at the hop that broke; null when nothing is broken. */
  answer: string | null;
};

type TopologyInput = {
  identity: string;
  model: string | null;
  state: ConnectionState;
  refusedBy: RefusedBy | null;
  evidence: Evidence | null;
  address: string | null;
  addressRange: string | null;
  gateway: string | null;
  cpmsName: string | null;
};

/** The way of a connection with every part that the evidence names. */
export function topologyOf(input: TopologyInput): Topology {
  const { evidence } = input;
  const { hops, answer } = connectionHops(input);
  const nodes = hops.flatMap((hop): TopologyNode[] => {
    const node = { kind: hop.id, state: hop.state };
    switch (hop.id) {
      case 'charger':
        return [
          { ...node, title: 'Charger', lines: lines(input.identity, input.model, hop.detail) },
        ];
      case 'network': {
        const network = { ...node, title: 'Network', lines: lines(networkOf(input), hop.detail) };
        const via = evidence?.via ?? null;
        return via === null ? [network] : [network, proxyOf(via, hop.state)];
      }
      case 'gateway':
        return [
          { ...node, title: 'Gateway', lines: lines(input.gateway ?? 'Exolink', hop.detail) },
        ];
      case 'cpms':
        return [{ ...node, title: 'CPMS', lines: lines(hop.detail) }];
    }
  });
  return { nodes, answer };
}

function proxyOf(via: NonNullable<Evidence['via']>, state: Hop['state']): TopologyNode {
  const says = via.isTrusted ? via.kind : `${via.kind}, not trusted`;
  return {
    kind: 'proxy',
    title: 'Proxy',
    lines: lines(via.peer, says),
    // What stands between a hop that broke and the next is not known to have passed.
    state: state === 'broken' ? 'unknown' : state,
  };
}

function networkOf({ addressRange }: TopologyInput): string | null {
  return addressRange;
}

function lines(...parts: (string | null)[]): string[] {
  return parts.filter((part): part is string => part !== null && part !== '').slice(0, 3);
}

import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export type GatewayMetrics = ReturnType<typeof createGatewayMetrics>;

/** Numbers of one gateway. No label holds what a charger sent: their values stay few. */
export function createGatewayMetrics(openSessions: () => number, openSockets: () => number) {
  const registry = new Registry();
  const registers = [registry];
  const attempts = new Counter({
    name: 'exolink_attempts_total',
    help: 'Connection attempts by outcome: an error type, or accepted.',
    labelNames: ['outcome', 'transport'],
    registers,
  });
  const decisionSeconds = new Histogram({
    name: 'exolink_decision_seconds',
    help: 'From the first byte of an attempt to its answer.',
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
    registers,
  });
  const unrecorded = new Counter({
    name: 'exolink_silent_connections_unrecorded_total',
    help: 'Connections without a byte beyond the number that is recorded per address.',
    registers,
  });
  const messages = new Counter({
    name: 'exolink_messages_total',
    help: 'Messages received over sessions.',
    registers,
  });
  new Gauge({
    name: 'exolink_open_sessions',
    help: 'Chargers connected to this gateway.',
    registers,
    collect() {
      this.set(openSessions());
    },
  });
  new Gauge({
    name: 'exolink_open_sockets',
    help: 'Sockets of this gateway that are open, sessions included.',
    registers,
    collect() {
      this.set(openSockets());
    },
  });
  return { registry, attempts, decisionSeconds, unrecorded, messages };
}

export type RateLimit = {
  id: 'connections' | 'calls' | 'messages';
  name: string;
  allowed: number;
  windowSeconds: number;
};

/** Limits per address of a charger, and the defaults of a CPMS. */
export const rateLimits: readonly RateLimit[] = [
  { id: 'connections', name: 'Connection attempts', allowed: 10, windowSeconds: 60 },
  { id: 'calls', name: 'API calls', allowed: 100, windowSeconds: 60 },
  { id: 'messages', name: 'WebSocket messages', allowed: 1000, windowSeconds: 60 },
];

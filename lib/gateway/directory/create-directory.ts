import type { Pool } from 'pg';
import { LRUCache } from 'lru-cache';
import {
  loadSurroundings,
  noSurroundings,
  type Surroundings,
} from '@/lib/chargers/load-surroundings';
import type { Log } from '@/lib/context';
import { createCachedLookup, type LookupKey } from './cached-lookup';
import type { DirectoryCharger, DirectoryPath, DirectoryTenant } from './directory-entry';
import { DirectoryUnavailable } from './directory-unavailable';
import { createFreshness } from './freshness';
import { listenForChanges, type DirectoryChange } from './listen-for-changes';
import { loadChargers } from './load-chargers';
import { loadPathHints, type PathHints } from './load-path-hints';
import { loadPasswordOwners, type PasswordOwner } from './load-password-owners';
import { loadPaths } from './load-paths';
import { loadTenants } from './load-tenants';

const maxChargers = 100_000;
const maxAbsent = 50_000;

/** A value at once when it is remembered. Rejects with `DirectoryUnavailable` only. */
type Found<Value> = Value | null | Promise<Value | null>;

export type Directory = {
  tenant: (slug: string) => Found<DirectoryTenant>;
  charger: (tenantId: string, identity: string) => Found<DirectoryCharger>;
  /** The charger that a wrong path is accepted for. Asked only where the path itself names none. */
  path: (path: string) => Promise<DirectoryPath | null>;
  /** Only for explaining a refusal: empty when the database is away. */
  surroundings: (tenantId: string, identity: string) => Promise<Surroundings>;
  /** What a segment that names no tenant could be; only for explaining a refusal. */
  pathHints: (segment: string) => Promise<PathHints | null>;
  passwordOwner: (tenantId: string, fingerprint: string) => Promise<PasswordOwner | null>;
  isListening: () => boolean;
  /** How many changes it has heard of: what was read before the last one may not hold any more. */
  changes: () => number;
  /** False until the database has been reached for the first time. */
  isLoaded: () => boolean;
  /** Calls back with what may have changed, once it is no longer remembered. */
  onChange: (listener: (scope: ChangedScope) => void) => void;
  /** Calls back when the portal may have asked something: of this charger, or of any when null. */
  onCommand: (listener: (chargerId: string | null) => void) => void;
  close: () => void;
};

/** One charger, all of a tenant, or everything when both are null. */
export type ChangedScope = { tenantId: string | null; chargerId: string | null };

/** Who may connect, read from Postgres when first asked for and kept up to date by NOTIFY. */
export function createDirectory(options: { pool: Pool; log: Log }): Directory {
  const { pool, log } = options;
  const freshness = createFreshness();
  const listeners: ((scope: ChangedScope) => void)[] = [];
  const commandListeners: ((chargerId: string | null) => void)[] = [];
  let isLoaded = false;
  const identitiesOf = new LRUCache<string, LookupKey[]>({ max: maxChargers });

  const lookup = <Value extends object>(
    maxPresent: number,
    load: (pool: Pool, keys: readonly LookupKey[]) => Promise<readonly (Value | null)[]>,
    more: { isDerived?: boolean; endsAtMs?: (value: Value) => number | null } = {},
  ) =>
    createCachedLookup<Value>({
      ...more,
      maxPresent,
      maxAbsent,
      freshness,
      load: (keys) => load(pool, keys),
      log,
    });
  const tenants = lookup(10_000, loadTenants);
  const surroundings = lookup(maxAbsent, loadSurroundings, { isDerived: true });
  const pathHints = lookup(maxAbsent, loadPathHints, { isDerived: true });
  const passwordOwners = lookup(10_000, loadPasswordOwners, { isDerived: true });
  const paths = lookup<DirectoryPath>(10_000, loadPaths, {
    endsAtMs: ({ knownUntilMs }) => knownUntilMs,
  });
  const chargers = lookup<DirectoryCharger>(
    maxChargers,
    async (from, keys) => {
      const found = await loadChargers(from, keys);
      found.forEach((charger, index) => remember(charger, keys[index]));
      return found;
    },
    { endsAtMs: ({ knownUntilMs }) => knownUntilMs },
  );

  function remember(charger: DirectoryCharger | null, key: LookupKey | undefined): void {
    if (charger === null || key === undefined) return;
    const known = identitiesOf.get(charger.id) ?? [];
    if (known.some((one) => one.text === key.text)) return;
    identitiesOf.set(charger.id, [...known, key]);
  }

  function apply(change: DirectoryChange): void {
    const { charger, table, tenant } = change;
    if (table === 'gateway_command') {
      for (const listener of commandListeners) listener(charger);
      return;
    }
    if (table === 'tenant' || tenant === null) {
      freshness.everythingChanged();
    } else if (table === 'path_alias') {
      // Paths, like slugs, are looked up before the tenant is known.
      freshness.tenantChanged('');
    } else if (charger === null) {
      freshness.tenantChanged(tenant);
    } else {
      for (const key of identitiesOf.get(charger) ?? []) chargers.forget(key);
      freshness.absentChanged(tenant);
    }
    tell({ tenantId: tenant, chargerId: charger });
  }

  function tell(scope: ChangedScope): void {
    for (const listener of listeners) listener(scope);
  }

  const listener = listenForChanges({
    pool,
    log,
    onChange: apply,
    onListening: (isListening) => {
      freshness.setListening(isListening);
      if (!isListening) return;
      isLoaded = true;
      freshness.everythingChanged();
      tell({ tenantId: null, chargerId: null });
      for (const listener of commandListeners) listener(null);
    },
  });

  return {
    tenant: (slug) => tenants.get({ tenantId: '', text: slug }),
    charger: (tenantId, identity) => chargers.get({ tenantId, text: identity }),
    path: async (path) => orNull(paths.get({ tenantId: '', text: path })),
    surroundings: async (tenantId, identity) =>
      (await orNull(surroundings.get({ tenantId, text: identity }))) ?? noSurroundings,
    pathHints: async (segment) => orNull(pathHints.get({ tenantId: '', text: segment })),
    passwordOwner: async (tenantId, fingerprint) =>
      orNull(passwordOwners.get({ tenantId, text: fingerprint })),
    isListening: freshness.isListening,
    changes: freshness.changes,
    isLoaded: () => isLoaded,
    onChange: (listener) => void listeners.push(listener),
    onCommand: (listener) => void commandListeners.push(listener),
    close: listener.close,
  };
}

async function orNull<Value>(found: Value | null | Promise<Value | null>): Promise<Value | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof DirectoryUnavailable) return null;
    throw error;
  }
}

import type pg from 'pg';
import { keepPartitions } from '@/lib/attempts/keep-partitions';
import { endLostSessions } from '@/lib/chargers/end-lost-sessions';
import { pruneCommands } from '@/lib/commands/prune-commands';
import { takeOverPasswords } from '@/lib/credentials/take-over-passwords';
import { ageEpisodes } from '@/lib/episodes/age-episodes';
import { listeningSince } from '@/lib/episodes/listening-since';
import { noteGatewayFace } from '@/lib/episodes/note-gateway-face';
import { openSilentEpisodes } from '@/lib/episodes/open-silent-episodes';
import { refreshSilentEpisodes } from '@/lib/episodes/refresh-silent-episodes';
import { dropBulkPasswords } from '@/lib/bulk-fixes/drop-passwords';
import { dropExpired } from '@/lib/fixes/drop-expired';
import { settleDueFixes } from '@/lib/fixes/settle-due-fixes';
import { pruneOutbox } from '@/lib/mail/prune-outbox';
import { updateSharedProblems } from '@/lib/shared-problems/update-shared-problems';
import { followTickets } from '@/lib/tickets/follow-tickets';
import { learnWords } from '@/lib/tickets/learn-words';
import { pruneUnknownIdentities } from '@/lib/unknown-identities/prune-unknown-identities';
import { pruneReports } from '@/lib/reports/prune-reports';
import { forgetExpired } from '@/lib/users/forget-expired';
import { pruneDeliveries } from '@/lib/webhooks/prune-deliveries';

export type JobContext = {
  pool: pg.Pool;
  now: () => Date;
  /** Whole days that attempts are kept. */
  retentionDays: number;
  /** Names under which chargers reach the installation, where they are known. */
  hosts: readonly string[];
};

export type Job = {
  name: string;
  /** Five fields, UTC. */
  cron: string;
  /** @returns what to log: counts, no names. */
  run: (context: JobContext) => Promise<object>;
};

/** Everything that happens without anybody asking for it. Each also runs once at start. */
export const jobs: readonly Job[] = [
  {
    name: 'keep-partitions',
    cron: '17 * * * *',
    run: ({ pool, now, retentionDays }) => keepPartitions(pool, now(), retentionDays),
  },
  {
    name: 'end-lost-sessions',
    cron: '* * * * *',
    run: async ({ pool }) => ({ ended: await endLostSessions(pool) }),
  },
  {
    name: 'open-silent-episodes',
    cron: '* * * * *',
    run: async ({ pool, now }) => ({
      opened: await openSilentEpisodes(pool, now(), await listeningSince(pool)),
      refreshed: await refreshSilentEpisodes(pool, now()),
    }),
  },
  {
    name: 'update-shared-problems',
    cron: '* * * * *',
    run: ({ pool, now, retentionDays }) => updateSharedProblems(pool, now(), retentionDays),
  },
  {
    name: 'note-hosts',
    cron: '23 * * * *',
    run: async ({ pool, now, hosts }) => {
      const faces = hosts.map((value) => ({ value, validTo: null }));
      if (hosts.length > 0) await noteGatewayFace(pool, '', 'host', faces, now());
      return { hosts: hosts.length };
    },
  },
  {
    name: 'age-episodes',
    cron: '* * * * *',
    run: async ({ pool }) => ({ resolved: await ageEpisodes(pool) }),
  },
  {
    name: 'prune-commands',
    cron: '* * * * *',
    run: ({ pool, now }) => pruneCommands(pool, now()),
  },
  {
    name: 'settle-fixes',
    cron: '* * * * *',
    run: async ({ pool, now }) => ({
      tookOver: await takeOverPasswords(pool, now()),
      settled: await settleDueFixes(pool, now(), await listeningSince(pool)),
      expired: await dropExpired(pool, now()),
      forgotten: await dropBulkPasswords(pool, now()),
    }),
  },
  {
    name: 'follow-tickets',
    cron: '* * * * *',
    run: ({ pool, now }) => followTickets(pool, now()),
  },
  {
    name: 'learn-ticket-words',
    cron: '* * * * *',
    run: async ({ pool }) => ({ learned: await learnWords(pool) }),
  },
  {
    name: 'prune-unknown-identities',
    cron: '*/10 * * * *',
    run: async ({ pool }) => ({ dropped: await pruneUnknownIdentities(pool) }),
  },
  {
    name: 'prune-reports',
    cron: '23 2 * * *',
    run: async ({ pool, now, retentionDays }) => ({
      dropped: await pruneReports(pool, now(), retentionDays),
    }),
  },
  {
    name: 'prune-outbox',
    cron: '31 3 * * *',
    run: async ({ pool, now }) => ({
      dropped: await pruneOutbox(pool, now()),
      webhooks: await pruneDeliveries(pool, now()),
    }),
  },
  {
    name: 'forget-expired',
    cron: '41 3 * * *',
    run: async ({ pool }) => ({ forgotten: await forgetExpired(pool) }),
  },
];

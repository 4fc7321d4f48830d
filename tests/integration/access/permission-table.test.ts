import { describe, expect, it } from 'vitest';
import { roles, type Actor, type Role } from '@/lib/access/actor';
import { assignableRoles } from '@/lib/access/assignable-roles';
import { authorize, can, permissions, type Permission } from '@/lib/access/policy';

// One letter for each role that may: Operator, agent (G), Admin, Customer. A change of the
// table has to be made here too, on purpose.
const pinned: Record<Permission, string> = {
  'overview.read': 'OGAC',
  'charger.read': 'OGAC',
  'charger.command': 'O-A-',
  'charger.test': 'OGA-',
  'charger.export': 'OGA-',
  'charger.create': 'O-A-',
  'charger.update': 'O-A-',
  'charger.delete': 'O-A-',
  'charger.import': 'O-A-',
  'attempt.read': 'OGAC',
  'attempt.read-all': 'OGA-',
  'attempt.report': '----',
  'episode.read': 'OGAC',
  'episode.tick-step': 'OGAC',
  'shared-problem.read': 'OGA-',
  'unknown-identity.read': 'OGA-',
  'unknown-identity.dismiss': 'O-A-',
  'credential.read': 'OGAC',
  'credential.issue': 'O-A-',
  'credential.revoke': 'O-A-',
  'client-authority.read': 'OGA-',
  'client-authority.manage': 'O-A-',
  'client-authority.manage-all': 'O---',
  'fix.read': 'OGAC',
  'fix.reset-password': 'O-AC',
  'fix.accept-spelling': 'O-A-',
  'fix.rename-charger': 'O-A-',
  'fix.register-charger': 'O-A-',
  'fix.restore-charger': 'O-A-',
  'fix.accept-username': 'O-A-',
  'fix.accept-path': 'O-A-',
  'fix.adjust-limits': 'O-A-',
  'fix.close-session': 'OGA-',
  'fix.trust-root': 'OGAC',
  'fix.recommended-configuration': 'OGAC',
  'fix.retry-now': 'O-A-',
  'fix.enter-values': 'OGAC',
  'fix.follow-steps': 'OGAC',
  'fix.bulk': 'OGA-',
  'fix.move-charger': 'O-A-',
  'fix.answer-move': 'OGA-',
  'fix.open-ticket': 'OGAC',
  'ticket.read': 'OGAC',
  'ticket.open': 'OGAC',
  'ticket.reply': 'OGAC',
  'ticket.attach': 'OGAC',
  'ticket.settle': 'OGAC',
  'ticket.note': 'OGA-',
  'ticket.update': 'OGA-',
  'ticket.watch': 'OGA-',
  'ticket.merge': 'OGA-',
  'ticket.link': 'OGA-',
  'ticket-problem.read': 'OGA-',
  'ticket-problem.attach': 'OGA-',
  'ticket-problem.broadcast': 'OGA-',
  'ticket.report': 'OGA-',
  'ticket-contact.read': 'OGA-',
  'ticket-contact.manage': 'O-A-',
  'team.read': 'OGA-',
  'team.manage': 'O---',
  'ticket-view.read': 'OGA-',
  'ticket-view.save': 'OGA-',
  'ticket-view.manage-shared': 'O-A-',
  'ticket-presence.read': 'OGA-',
  'ticket-presence.show': 'OGA-',
  'service-level.read': 'OGA-',
  'service-level.manage': 'O-A-',
  'canned-reply.read': 'OGA-',
  'canned-reply.manage': 'O-A-',
  'site.read': 'OGA-',
  'site.manage': 'O-A-',
  'cpms.read': 'OGA-',
  'cpms.manage': 'O-A-',
  'tenant.read': 'OGA-',
  'tenant.update': 'O-A-',
  'tenant.create': 'O---',
  'tenant.change-slug': 'O---',
  'user.read': 'O-A-',
  'user.invite': 'O-A-',
  'user.update': 'O-A-',
  'user.disable': 'O-A-',
  'user.create-link': 'O-A-',
  'api-key.read': 'O-A-',
  'api-key.create': 'O-A-',
  'api-key.revoke': 'O-A-',
  'webhook.read': 'O-A-',
  'webhook.manage': 'O-A-',
  'mail.read': 'O-A-',
  'mail.retry': 'O-A-',
  'mail.test': 'O---',
  'incoming-mail.read': 'OGA-',
  'incoming-mail.settle': 'OGA-',
  'audit.read': 'OGA-',
  'installation.read': 'O---',
  'own-account.manage': 'OGAC',
};

const letters: Record<Role, string> = { operator: 'O', agent: 'G', admin: 'A', customer: 'C' };
const own = '0190a0a0-0000-7000-8000-000000000001';
const foreign = '0190a0a0-0000-7000-8000-000000000002';

const actorOf = (role: Role): Actor => ({
  kind: 'user',
  userId: own,
  name: role,
  email: `${role}@example.test`,
  role,
  tenantIds: role === 'operator' ? [] : [own],
});
const everyPermission = Object.keys(permissions) as Permission[];
const matrix = everyPermission.flatMap((permission) => roles.map((role) => ({ permission, role })));

describe('the permission table', () => {
  it('is pinned for every permission', () => {
    expect(everyPermission.sort()).toEqual(Object.keys(pinned).sort());
  });

  it.each(matrix)('$permission as $role', ({ permission, role }) => {
    const isAllowed = pinned[permission].includes(letters[role]);
    expect(can(actorOf(role), permission)).toBe(isAllowed);
    const refusal = isAllowed ? undefined : { code: 'forbidden' };
    expect(thrownBy(() => authorize(actorOf(role), permission))).toEqual(refusal);
    expect(thrownBy(() => authorize(actorOf(role), permission, own))).toEqual(refusal);
  });

  it.each(matrix)('$permission as $role in a foreign tenant', ({ permission, role }) => {
    const isAllowed = pinned[permission].includes(letters[role]);
    const expected = !isAllowed
      ? { code: 'forbidden' }
      : role === 'operator'
        ? undefined
        : { code: 'not-found' };
    expect(thrownBy(() => authorize(actorOf(role), permission, foreign))).toEqual(expected);
  });

  it.each(everyPermission)(
    '%s without signing in, or as a role that does not exist',
    (permission) => {
      const visitor: Actor = { kind: 'anonymous' };
      expect(thrownBy(() => authorize(visitor, permission))).toEqual({ code: 'unauthenticated' });
      const stranger = { ...actorOf('admin'), role: 'root' as Role };
      expect(thrownBy(() => authorize(stranger, permission))).toEqual({ code: 'forbidden' });
    },
  );

  it.each(everyPermission)('%s with an API key, and with one of no scope', (permission) => {
    const key: Actor = {
      kind: 'api-key',
      keyId: own,
      name: 'key',
      tenantId: own,
      scopes: ['attempts:write'],
    };
    const refused = { code: 'forbidden' };
    const isAllowed = permission === 'attempt.report';
    expect(thrownBy(() => authorize(key, permission, own))).toEqual(
      isAllowed ? undefined : refused,
    );
    expect(thrownBy(() => authorize(key, permission, foreign))).toEqual(
      isAllowed ? { code: 'not-found' } : refused,
    );
    expect(thrownBy(() => authorize({ ...key, scopes: [] }, permission, own))).toEqual(refused);
  });

  it('lets an operator appoint anybody, an admin only admins and customers', () => {
    const assignable = roles.map((role) => [role, assignableRoles(actorOf(role))]);
    expect(Object.fromEntries(assignable)).toEqual({
      operator: ['operator', 'agent', 'admin', 'customer'],
      agent: [],
      admin: ['admin', 'customer'],
      customer: [],
    });
  });
});

function thrownBy(work: () => void): { code: unknown } | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? error.code : error };
  }
}

import { z } from 'zod';
import { correct, done, DomainError } from '@/lib/errors';
import type { FixDefinition } from '@/lib/fixes/fix-definition';

const resultSchema = z.object({ username: z.string(), before: z.string().nullable() });

/** The gateway takes the Basic username that the charger sends, beside its identity. */
export const acceptUsername: FixDefinition = {
  kind: 'accept-username',
  causes: [
    'identity-mismatch',
    'case-differs',
    'username-percent-encoded',
    'username-has-spaces',
    'username-separators-differ',
  ],
  preview: ({ subject }) => {
    const sent = sentUsername(subject);
    if (sent === null) return null;
    return {
      action: 'Accept its username',
      confirm: 'Accept this username',
      summary:
        'The gateway lets the charger in with the username that it sends. Its password has to be right as before.',
      changes: [
        {
          what: 'Username',
          from: subject.charger.identity,
          to: `${subject.charger.identity} or ${sent}`,
        },
      ],
      fields: [],
      steps: [],
      problem: null,
      comparison: { sent, registered: subject.charger.identity },
    };
  },
  apply: async ({ tx, subject }) => {
    const username = sentUsername(subject);
    if (username === null) {
      return correct({
        form: ['The charger’s last attempt had no such username. Look at the page again.'],
      });
    }
    await tx.charger.update({
      where: { id: subject.charger.id },
      data: { acceptedUsername: username },
    });
    return done({
      result: { username, before: subject.charger.acceptedUsername },
      needsHand: false,
    });
  },
  undo: async ({ tx, charger, result }) => {
    const { username, before } = resultSchema.parse(result);
    const undone = await tx.charger.updateMany({
      where: { id: charger.id, acceptedUsername: username },
      data: { acceptedUsername: before },
    });
    if (undone.count === 0)
      throw new DomainError('conflict', 'This username is not accepted any more.');
  },
};

/** Null when it was empty, cut, or looked like a password, of which nothing is kept. */
function sentUsername({ charger, episode }: Parameters<FixDefinition['apply']>[0]['subject']) {
  const username = episode?.evidence?.authorization?.username ?? null;
  const isUsable =
    username !== null &&
    username !== '' &&
    username !== charger.identity &&
    username !== charger.acceptedUsername &&
    !username.endsWith('…');
  return isUsable ? username : null;
}

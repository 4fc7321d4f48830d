import type { ReactNode } from 'react';
import { ExactTime } from '@/components/ui/exact-time';
import type { FixRow, FixRowDelivery } from '@/lib/fixes/list-fixes';
import type { FixKind } from '@/lib/fixes/schemas';
import { commandOutcomeWords } from '@/lib/format/command-outcome-words';
import { fixNames } from '@/lib/format/fix-words';

type DeliveryText = { title: ReactNode; text: ReactNode };

const taken: Partial<Record<FixKind, DeliveryText>> = {
  'reset-password': {
    title: 'The charger has taken the new password',
    text: 'It connects again with it. Until that login both passwords are valid.',
  },
  'trust-root': {
    title: 'The charger has stored the root certificate',
    text: 'Its next connection shows whether it trusts Exolink.',
  },
  'retry-now': {
    title: 'The charger was told to try again',
    text: 'Its next attempt shows what comes of it.',
  },
};

/** How far what a fix sends has come, while its proof is still to come. */
export function deliveryText(kind: FixKind, delivery: FixRowDelivery): DeliveryText {
  const name = fixNames[kind];
  switch (delivery.state) {
    case 'queued':
      if (delivery.isSending) {
        return { title: 'Being sent to the charger', text: `${name}. Its answer comes next.` };
      }
      return {
        title: 'Waiting for the charger’s next session',
        text: (
          <>
            {name}. It is sent once the charger is connected, until{' '}
            <ExactTime at={delivery.expiresAt} />.
          </>
        ),
      };
    case 'taken-after-restart':
      return {
        title: 'Taken, and in force once the charger has restarted',
        text: `${name}. The attempt after that shows whether it helped.`,
      };
    case 'unsure':
      if (kind === 'reset-password') {
        return {
          title: 'No clear answer came: the next login tells',
          text: 'The charger has the new password or still the old one. Both stay valid until it logs in.',
        };
      }
      return {
        title: 'No clear answer came: the next attempt tells',
        text: `${name}. The charger may have taken it or not.`,
      };
    default:
      return (
        taken[kind] ?? {
          title: 'The charger has taken it',
          text: `${name}. The next attempt shows whether it helped.`,
        }
      );
  }
}

/** Why what was sent is not at the charger. */
export function notTakenText({ delivery, kind, verdictAt }: FixRow): DeliveryText {
  const outcome = delivery?.outcome ?? null;
  if (delivery?.state === 'not-sent') {
    return {
      title: 'Nothing was sent',
      text: outcome === null ? null : commandOutcomeWords('configure', outcome).text,
    };
  }
  if (delivery?.state === 'refused') {
    const words = outcome === null ? '' : commandOutcomeWords('configure', outcome).text;
    const rest = kind === 'reset-password' ? ' The password that it has stays valid.' : '';
    return { title: 'The charger did not take it', text: `${words}${rest}` };
  }
  return {
    title: 'The charger came without the new password',
    text: (
      <>
        It logged in at{' '}
        {verdictAt === null ? 'an unknown time' : <ExactTime at={verdictAt} form="clock" />} with
        the one that it had before. Both stay valid.
      </>
    ),
  };
}

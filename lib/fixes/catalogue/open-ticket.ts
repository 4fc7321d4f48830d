import { correct } from '@/lib/errors';
import type { FixDefinition } from '@/lib/fixes/fix-definition';
import { routes } from '@/lib/routes';

/**
 * Hands the problem to who can mend it, with everything that is known of it. The ticket has a
 * page of its own, and its charger's attempts propose it as solved.
 */
export const openTicket: FixDefinition = {
  kind: 'open-ticket',
  causes: [],
  preview: ({ subject: { charger, episode } }) =>
    episode === null
      ? null
      : {
          action: 'Open a ticket',
          confirm: 'Open a ticket',
          summary: 'Fills in what is known of this problem and sends it to who can mend it.',
          changes: [],
          fields: [],
          steps: [],
          problem: null,
          comparison: null,
          href: routes.newTicket({ charger: charger.id }),
        },
  apply: () => Promise.resolve(correct({ form: ['Open the ticket on its own page.'] })),
  undo: null,
};

import { done } from '@/lib/errors';
import type { FixDefinition } from '@/lib/fixes/fix-definition';

/** What every diagnosis has: its steps were followed, and the next attempt says whether it helped. */
export const followSteps: FixDefinition = {
  kind: 'follow-steps',
  causes: [],
  preview: ({ subject }) =>
    subject.episode === null
      ? null
      : {
          action: 'I have done the steps',
          confirm: 'Watch the next attempt',
          summary:
            'Follow the steps on this page first. Then the charger’s next attempt shows whether they helped.',
          changes: [],
          fields: [],
          steps: [],
          problem: null,
          comparison: null,
        },
  apply: () => Promise.resolve(done({ result: {}, needsHand: true, isDelivered: true })),
  undo: null,
};

'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { identityProblem } from '@/lib/ocpp/identity-rules';
import { routes } from '@/lib/routes';

const pauseMs = 300;

const answerSchema = z.object({
  similar: z.array(
    z.object({
      id: z.string(),
      identity: z.string(),
      isSame: z.boolean(),
      isDeleted: z.boolean(),
    }),
  ),
});
export type Similar = z.infer<typeof answerSchema>['similar'];

type Question = { tenantId: string; identity: string; exceptId: string | undefined };

/** Looks up which chargers read like the identity, whenever the typing pauses. */
export function useSimilarChargers({ tenantId, identity, exceptId }: Question): Similar {
  const [answer, setAnswer] = useState<{ identity: string; similar: Similar } | null>(null);
  useEffect(() => {
    if (identityProblem(identity) !== null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const href = routes.similarChargers({ tenant: tenantId, identity, except: exceptId });
      fetch(href, { signal: abort.signal })
        .then(async (response) => answerSchema.safeParse(await response.json()))
        .then((parsed) => {
          if (parsed.success) setAnswer({ identity, similar: parsed.data.similar });
        })
        // The form's own check finds the same; this is only the earlier hint.
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [tenantId, identity, exceptId]);
  return answer?.identity === identity ? answer.similar : [];
}

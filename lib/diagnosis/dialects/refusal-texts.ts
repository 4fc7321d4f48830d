import type { CauseId } from '@/lib/diagnosis/causes/all-causes';

export type RefusalText = { pattern: RegExp; causeId: CauseId; weight: number };

/** What a CPMS says in words, as a reason phrase, with a close, or in its log. First match wins. */
const refusalTexts: readonly RefusalText[] = [
  {
    pattern:
      /already (?:exists|connected|has an? (?:open|active))|duplicate (?:client|connection|session)/i,
    causeId: 'stale-session',
    weight: 0.94,
  },
  {
    pattern: /sub-?protocol|no protocol|ocpp version|protocol version/i,
    causeId: 'subprotocol-not-allowed',
    weight: 0.95,
  },
  {
    pattern: /too many|rate.?limit|throttl|connection limit|limit (?:reached|exceeded)|quota/i,
    causeId: 'throttled-by-cpms',
    weight: 0.95,
  },
  {
    pattern:
      /not (?:registered|recogni[sz]ed|commissioned|provisioned)|(?:unknown|unregistered|no|invalid) (?:charg\w*|station|cp\b|identi\w+|client|evse)|(?:station|charg\w+(?: ?(?:box|point|station))?|identi\w+) (?:is )?(?:unknown|not found)/i,
    causeId: 'unknown-to-cpms',
    weight: 0.96,
  },
  {
    pattern:
      /invalid (?:connection )?(?:url|path)|unknown tenant|tenant (?:unknown|not found)|no route/i,
    causeId: 'cpms-path-wrong',
    weight: 0.9,
  },
  {
    pattern:
      /(?:invalid|wrong|incorrect|bad|unknown|missing) (?:user ?name|password|credentials?)|authentication (?:failed|failure|error)|(?:password|credentials?) (?:is |are |was |were )?(?:invalid|wrong|incorrect|rejected|not accepted|mismatch)|login failed/i,
    causeId: 'refused-by-cpms',
    weight: 0.95,
  },
  {
    pattern:
      /\bmaintenance\b|shutting down|\bdraining\b|(?:server|service|system) (?:is )?(?:restart\w*|stopp\w+|shut\w*)/i,
    causeId: 'cpms-down',
    weight: 0.93,
  },
];

export function refusalText(text: string | null): RefusalText | null {
  if (text === null || text === '') return null;
  return refusalTexts.find(({ pattern }) => pattern.test(text)) ?? null;
}

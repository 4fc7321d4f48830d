import { signal } from '@/lib/diagnosis/paste/signal';

/** The identity is not known to the one who was asked. */
export const registrationSignals = [
  signal(
    'not registered|not recognized|not recognised|unknown|found no|not found|unregistered|no such|does not exist|not in|not known|invalid charge',
    /(?:charge ?(?:box|point|r|rs)?|charging ?station|station|evse|\bcp\b|identi(?:ty|fier)|\bid\b)\w*[^\n]{0,60}(?:(?:is |was )?(?:not|un)[ -]?(?:registered|recogni[sz]ed|known|found|provisioned|commissioned)|does(?: no|n['’])t exist|unknown\b)|(?:unknown|unregistered|no such|found no|cannot find|can['’]t find|could not find|unidentified|invalid)[ -](?:a |any )?(?:charg\w+|station|evse|\bcp\b|identi\w+|client)\b(?! ?(?:token|password|credential|key|cert|secret))/i,
    ['unknown-to-cpms', 0.92],
    ['never-registered', 0.6],
  ),
  signal(
    'upper|lower|case|capital',
    /(?:(?:upper|lower)[- ]?case|capital(?: letters?| and small)?|case[- ](?:in)?sensitiv\w+|\bcase\b)[^\n]{0,40}(?:charge ?(?:box|point)|charger|station|identi\w+|\bids?\b|cp_?id)|(?:charge ?(?:box|point)?|charger|station|identi\w+|\bid\b|url)[^\n]{0,80}(?:(?:upper|lower)[- /]*(?:case)?\b|case[- ](?:insensitiv|sensitiv|mismatch|differ)|capital)|(?:normali[sz]\w+|differ\w*)[^\n]{0,40}\bcase\b/i,
    ['identity-case-differs', 0.86],
  ),
  signal(
    'hyphen|underscore|dash|separator',
    /(?:identi\w+|\bid\b|charge ?(?:box|point)?)[^\n]{0,60}(?:hyphen|underscore|dash|separator)|(?:hyphen|underscore|dash)[^\n]{0,60}(?:identi\w+|\bids?\b|charge ?(?:box|point))/i,
    ['identity-separators-differ', 0.84],
  ),
  signal(
    'whitespace|trailing space|leading space|trim',
    /(?:identi\w+|\bid\b|charge ?(?:box|point)?)[^\n]{0,60}(?:trailing|leading)[^\n]{0,8}(?:white ?)?spaces?|(?:trailing|leading) (?:white ?)?spaces?[^\n]{0,40}(?:identi\w+|\bid\b|charge)/i,
    ['identity-has-spaces', 0.86],
  ),
  signal(
    'encod',
    /(?:identi\w+|charge ?(?:box|point)? ?id|\bid\b)[^\n]{0,60}(?:double|twice|percent|url)[- ]?encod|(?:double|twice|percent|url)[- ]?encod\w*[^\n]{0,40}(?:identi\w+|charge|\bid\b)/i,
    ['identity-percent-encoding-differs', 0.8],
  ),
  signal(
    'prefix',
    /(?:identi\w+|\bid\b|charge ?(?:box|point)?)[^\n]{0,60}(?:vendor|model|extra|missing|additional) prefix|prefix[^\n]{0,30}(?:identi\w+|charge ?(?:box|point)? ?id)/i,
    ['identity-prefix-differs', 0.76],
  ),
  signal(
    'invalid character|illegal character|validation pattern|invalid id|not allowed',
    /(?:identi\w+|charge ?(?:box|point)? ?id|\bid\b)[^\n]{0,60}(?:invalid|illegal|unsupported|forbidden)[^\n]{0,8}char\w*|(?:identi\w+|charge ?box ?id)[^\n]{0,60}(?:pattern|regex|not allowed)/i,
    ['identity-refused-by-cpms', 0.86],
  ),
  signal(
    'not allowed|not permitted|alphanumeric|character|special|contains|has an|pattern|format',
    /(?:identi\w+|charg\w* ?(?:box|point|er)?[ _]?id|station ?id|client ?id|(?:station|charg\w+) name|\bid\b)[^\n]{0,50}(?:(?:is )?not (?:allowed|permitted)|not alpha ?numeric|(?:special|unsupported|disallowed|other) char\w*|not support\w*|(?:has|contains|with) (?:an? )?["'\u2018]?[-_ /=()<>.#&%]["'\u2019]?(?:\s|,|$)|(?:invalid|wrong|illegal) format|violates)|char\w*[^\n]{0,24}(?:not (?:allowed|supported)|invalid|illegal)[^\n]{0,24}(?:identi\w+|charg\w*|\bid\b)/i,
    ['identity-refused-by-cpms', 0.9],
  ),
  signal(
    'list',
    /not (?:in|on) (?:the |an? )?(?:allow(?:ed)?|white|permitted|known)[- ]?list|not (?:in|on) the list of (?:allowed|known|registered)/i,
    ['unknown-to-cpms', 0.9],
  ),
  signal(
    'add|register|create|insert|enter',
    /(?:unless|until|only (?:when|after|if|once)|had to|have to|after)[^\n]{0,30}\b(?:add(?:s|ed|ing)?|register\w*|creat\w+|insert\w*|enter\w*)\b[^\n]{0,40}(?:charg\w+|station|\bid\b|identi\w+|it|box|manually|by hand)\b/i,
    ['unknown-to-cpms', 0.74],
  ),
  signal(
    'disabled|inactive|suspended|locked|archived',
    /(?:charg\w* ?(?:box|point|er)?|charging ?station|station)\b[^\n]{0,40}(?:is|was|has been) (?:disabled|inactive|suspended|locked|archived)/i,
    ['charger-deleted', 0.86],
  ),
  signal(
    'deleted|removed|decommissioned|deactivated',
    /(?:charge ?(?:box|point|r)?|charging ?station|station)\b[^\n]{0,60}(?:(?:was|been|is) )(?:deleted|removed|decommissioned|deactivated)/i,
    ['charger-deleted', 0.86],
  ),
  signal(
    'tenant',
    /(?:other|wrong|different|another) tenant|tenant mismatch|belongs to (?:another|a different) tenant/i,
    ['wrong-tenant', 0.88],
  ),
  signal(
    'another|different|other|someone else|belongs',
    /(?:registered|assigned|belongs?|owned|claimed|linked)[^\n]{0,24}(?:another|a different|some other|someone else|other)['’s]{0,2} ?(?:tenant|organi[sz]ation|account|customer|company|operator|owner|user)?\b/i,
    ['wrong-tenant', 0.84],
  ),
  signal(
    'tenant',
    /(?:no (?:valid )?tenant (?:path|segment|id|in)|(?:missing|without|lacks?|empty) (?:a |the )?tenant)\b|tenant resolution failed|tenant[^\n]{0,16}(?:is )?(?:missing|not (?:given|provided|specified|present))/i,
    ['tenant-segment-missing', 0.9],
  ),
  signal(
    'tenant',
    /(?:unknown|invalid|no such) tenant|tenant[^\n]{0,40}(?:not found|unknown|does(?: no|n['’])t exist|invalid)/i,
    ['tenant-unknown', 0.9],
  ),

  signal(
    'not commissioned|not allowed|not permitted|not approved|not whitelisted',
    /(?:station|charg\w+|\bcp\w{0,20}|evse|wall ?box)[^\n]{0,40}not (?:commissioned|allowed to connect|permitted to connect|approved|whitelisted)/i,
    ['unknown-to-cpms', 0.9],
  ),
];

import { by, signal } from '@/lib/diagnosis/paste/signal';

/** A server, or what stands in front of it, is at fault or limits. */
export const cpmsSignals = by('cpms', [
  signal(
    'websocket upgrade failure',
    /web ?socket upgrade failure/i,
    ['cpms-hides-reason', 0.94],
    ['password-too-long', 0.3],
  ),
  signal(
    'tootallnate|java-websocket',
    /server:\s*(?:tootallnate|java-websocket)|tootallnate java-websocket/i,
    ['cpms-hides-reason', 0.9],
  ),
  signal(
    'upstream|connect() failed|no live upstreams|nosrv|no healthy|no ready|backend|endpoints',
    /connect\(\) failed \(1(?:11|13):|while connecting to upstream|no live upstreams|<nosrv>|\b(?:no|zero) (?:healthy|available|ready) (?:upstream|server|backend|endpoint|target|pod|instance)s?\b|upstream connect error|(?:backend|upstream|server) \S+ is down|all backends? (?:are )?down|dial tcp[^\n]{0,80}(?:upstream|backend)/i,
    ['cpms-down', 0.93],
  ),
  signal(
    'not running|not started|not ready|not connected|not available|unavailable|shutting down|stopped|starting|unreachable|connectionrefused|econnrefused|refused',
    /(?:central system|csms|cpms|broker|mqtt|database|back-?end|adapter|upstream)\b[^\n]{0,30}(?:is |was |has )?(?:not (?:running|started|ready|available|reachable|connected)|shutting down|stopped|starting up|unavailable|unreachable)|upstream[^\n]{0,60}(?:connection ?refused|econnrefused|connect(?:ion)?error)/i,
    ['cpms-down', 0.93],
  ),
  signal(
    'mqtt|broker|redis|kafka|rabbit|amqp|database|db |postgres|mysql|mongo',
    /(?<![/.\w])(?:mqtt|broker|redis|kafka|rabbitmq|amqp|postgres\w*|mysql|mongo\w*|(?<!file )database|\bdb)\b(?! ?file)[^\n]{0,80}(?:deadline exceeded|timed? ?out|connection ?refused|refused|unreachable|fail(?:s|ed|ure)?|not connected|lost|down)\b/i,
    ['cpms-server-error', 0.9],
    ['cpms-down', 0.5],
  ),
  signal(
    'upstream timed out|upstream request timeout|gateway time',
    /upstream (?:request )?time(?:d)? ?out|gateway time-?out|upstream_response_timeout/i,
    ['cpms-timeout', 0.95],
  ),
  signal(
    'response|answer|reply',
    /(?:handshake|upgrade|http|server|csms|cpms|central system)[^\n]{0,24} (?:response|answer|reply)[^\n]{0,12} (?:not received|missing|never (?:came|received|arrived))|(?:no|without|never (?:got|received)(?: an?)?) (?:\w+ )?(?:handshake|upgrade) (?:response|answer|reply)/i,
    ['cpms-closed', 0.72],
    ['cpms-timeout', 0.6],
  ),
  signal(
    'upstream',
    /upstream (?:prematurely )?closed|upstream sent (?:no|invalid)|prematurely closed connection|upstream_reset|reset before headers/i,
    ['cpms-closed', 0.9],
  ),
  signal(
    'upstream',
    /upstream[^\n]{0,60}(?:ssl|certificate|tls)[^\n]{0,60}(?:fail|error|verif|expired)|(?:ssl|certificate|tls)[^\n]{0,80}(?:fail|error|verif|expired)[^\n]{0,60}upstream/i,
    ['cpms-certificate-invalid', 0.97],
  ),
  signal(
    'upstream|backend',
    /(?:upstream|backend)[^\n]{0,40}(?:could not be resolved|not found|no such host|resolve)|host not found in upstream/i,
    ['cpms-name-not-found', 0.97],
  ),
  signal(
    'constraint|sqlstate|deadlock|database|relation "|no such table|unknown column|exception|sequelize|prisma|psycopg',
    /relation "[^"\n]{1,80}" does not exist|no such table|unknown column|violates (?:foreign key|not-null|unique|check) constraint|sqlstate|foreign key constraint|sequelize\w*error|prismaclient\w+|psycopg|hibernate\w*exception|jdbc\w*exception|data ?integrity ?violation|(?:database|\bdb) (?:connection |query )?(?:error|unavailable|is locked)|deadlock/i,
    ['cpms-crashed-on-charger', 0.94],
    ['cpms-server-error', 0.6],
  ),
  signal(
    'unhandled|uncaught|panic|exception|segmentation',
    /unhandled(?:promise)? ?(?:rejection|exception|error)|uncaught (?:exception|error|typeerror)|panic: |invalidcastexception|illegalstateexception|segmentation fault/i,
    ['cpms-crashed-on-charger', 0.66],
    ['cpms-server-error', 0.55],
  ),
  signal(
    'internal server error|internal error|1011',
    /internal server error|(?:code[ =:]*|received |sent |close )1011\b(?![^\n]{0,40}(?:alive|ping))/i,
    ['cpms-server-error', 0.7],
    ['cpms-crashed-on-charger', 0.6],
  ),
  signal(
    'temporarily',
    /temporarily (?:unavailable|disabled|out of service)|upstream server[^\n]{0,20}disabled/i,
    ['cpms-down', 0.82],
    ['cpms-server-error', 0.6],
  ),
  signal('bad gateway', /bad gateway/i, ['cpms-down', 0.84]),
  signal(
    'service unavailable|maintenance|service restart|1012',
    /service unavailable|under maintenance|maintenance mode|(?:code[ =:]*|received |sent |close )1012\b/i,
    ['cpms-down', 0.8],
  ),
  signal(
    'redirect|moved permanently|location:',
    /moved permanently|temporary redirect|permanent redirect|redirect(?:ed|ing|s)? (?:to )?["']?(?:https?|wss?):|location:\s*(?:https?|wss?):|does not (?:follow|support) redirect|unexpected redirect/i,
    ['cpms-redirects', 0.9],
  ),
  signal(
    '1013|try again later',
    /(?:code[ =:]*|received |sent |clos(?:ed?|ing) ?(?:with )?)1013\b|\btry again later\b/i,
    ['throttled-by-cpms', 0.92],
  ),
  signal(
    'connection limit|too many connections|limit reached|maximum number|max connections|quota',
    /(?:connection|tenant|station|charger) limit (?:reached|exceeded)|too many (?:open )?(?:connections|sockets|sessions)|max(?:imum)?(?: number of)? (?:\w+ )?(?:connections|stations|clients|chargers|sockets|sessions)[^\n]{0,40}(?:reached|exceeded)|quota exceeded/i,
    ['throttled-by-cpms', 0.9],
  ),
]);

/** Attempts came too often. */
export const throttleSignals = [
  signal(
    '429|too many requests',
    /(?:\b429\b|too many requests)[^\n]{0,80}retry(?:ing)? (?:in|after|every) (?:[0-9]|10) ?s/i,
    ['retry-keeps-block', 0.95],
    ['retry-loop', 0.7],
  ),
  signal(
    '429',
    /(?:there (?:are|is)|get(?:s|ting)?|see(?:s|ing)?|many|several|an?|with|returns?|answers?)[^\n]{0,16}\b429(?:s|ers?)?\b/i,
    ['retry-loop', 0.84],
    ['shared-address', 0.5],
  ),
  signal(
    'too many requests|429',
    /too many requests|\b(?:status|code|http|response|got|error)\W{0,6}(?:code\W{0,3})?429\b/i,
    ['retry-loop', 0.86],
    ['throttled-by-cpms', 0.5],
  ),
  signal(
    'rate limit|rate-limit|ratelimit|throttl|limiting requests|limiting connections|local_rate_limited|request_rate_limited',
    /rate[- ]?limit|throttl|limiting (?:requests|connections)|rate_limited/i,
    ['retry-loop', 0.84],
    ['throttled-by-cpms', 0.5],
    ['shared-address', 0.4],
  ),
  signal(
    'blocked|banned|fail2ban|blacklist|ban ',
    /(?:ip|address|client|charger|station)[^\n]{0,24}(?:is |was |been |temporarily )?(?:blocked|banned|blacklisted)|fail2ban|\] ban \d/i,
    ['ddos-protection', 0.84],
    ['retry-keeps-block', 0.6],
  ),
  signal(
    'ddos|flood|attack|syn cookies|waf',
    /\bddos\b|(?:syn |http |connection )flood|attack detected|possible syn flooding|under attack mode/i,
    ['ddos-protection', 0.9],
  ),
  signal(
    'every second|each second|retry storm|retry loop|reconnect loop|without backoff|no backoff|no back-off',
    /(?:retr\w+|reconnect\w*)[^\n]{0,30}(?:every|each) (?:second|1 ?s\b)|(?:retry|reconnect)[- ](?:storm|loop)|(?:without|no|missing) back-?off/i,
    ['retry-loop', 0.84],
    ['reconnects-at-once', 0.6],
  ),
  signal(
    'heartbeat',
    /heartbeats?[^\n]{0,30}(?:too (?:often|frequent)|every (?:[1-9]|1[0-9]) ?s)|too many heartbeats/i,
    ['heartbeat-too-frequent', 0.9],
  ),
  signal(
    'message',
    /too many (?:messages|meter ?values|status ?notifications|calls)|message (?:flood|rate)[^\n]{0,20}(?:exceed|limit)?/i,
    ['message-flood', 0.88],
  ),
  signal(
    'banned|locked out|lockout|blocked',
    /(?:temporarily|permanently) (?:banned|blocked)|locked out|blocked (?:for|until) |banned (?:for|until|because)/i,
    ['ddos-protection', 0.8],
    ['retry-keeps-block', 0.78],
  ),
];

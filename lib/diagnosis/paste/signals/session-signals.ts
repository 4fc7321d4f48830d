import { signal } from '@/lib/diagnosis/paste/signal';

const keepalive = 'keepalive-too-long' as const;

/** The identity is connected already, or a connection that stood was lost. */
export const sessionSignals = [
  signal(
    'already|duplicate|existing',
    /already (?:connected|exists?|open|has an? (?:open|active)|in use|registered with an? (?:open|active))|duplicate (?:client|connection|session|charge)|existing (?:open |active )?(?:connection|session|web ?socket)|(?:already|still)[^\n]{0,20}(?:an? )?open web ?socket|error storing status object/i,
    ['stale-session', 0.93],
  ),
  signal(
    'stale|previous|old |zombie|orphan|ghost',
    /(?:stale|zombie|orphan\w*|ghost|old|previous)[ -](?:\w+ )?(?:session|connection|socket)[^\n]{0,40}(?:still|not|held|open|block|exist|refus|reject)?/i,
    ['stale-session', 0.84],
  ),
  signal(
    'same identity|same id|two charge|identical id|cloned',
    /(?:two|several|multiple|both)[^\n]{0,30}(?:charg\w+|stations?|devices?)[^\n]{0,40}(?:same|identical)[^\n]{0,16}(?:identi\w+|\bid\b|serial)|(?:same|identical) (?:charge ?(?:box|point)? ?)?(?:identi\w+|id)\b[^\n]{0,60}(?:two|different|other|another|second)/i,
    ['two-chargers-one-identity', 0.9],
  ),
  signal(
    'two|both|second|multiple|several|more than one',
    /\b(?:two|both|multiple|several|more than one)\b[^\n]{0,12} (?:open |active |simultaneous |parallel |web ?socket )?(?:connections?|sessions?|sockets?)\b[^\n]{0,60}(?:same|one|exist|open|established|at (?:once|the same time)|simultaneous|charge|station|client|id\b)/i,
    ['stale-session', 0.84],
    ['half-open-session', 0.6],
  ),
  signal(
    'close|closing',
    /(?:(?:does|do|did)(?: not|n['’]t)|without|not|never)[^\n]{0,16}(?:fully |properly |cleanly )?clos(?:e|es|ed|ing)[^\n]{0,24}(?:previous|old|last|first|earlier|existing)[^\n]{0,12}(?:connection|session|socket|web ?socket)|(?:opens?|makes?|starts?)[^\n]{0,24}(?:new|another|second)[^\n]{0,16}(?:connection|session|socket|web ?socket)[^\n]{0,40}(?:before|without|while)[^\n]{0,40}(?:clos|old|previous|first)/i,
    ['half-open-session', 0.88],
  ),
  signal(
    'replaced|superseded|newer connection|another connection|kicked',
    /(?:replaced|superseded|kicked|terminated|closed)[^\n]{0,24}(?:by|due to)[^\n]{0,12}(?:a |an )?(?:re-?connect\w*|(?:new(?:er)?|another|other)[^\n]{0,8} (?:connection|session|client))|new connection from[^\n]{0,40}(?:closing|replac\w+)[^\n]{0,12}(?:old|previous|existing)/i,
    ['two-chargers-one-identity', 0.8],
    ['half-open-session', 0.6],
  ),

  signal(
    'boot|rejected|pending',
    /boot ?notification[^\n]{0,120}(?:reject|pending|refus|not accepted|declin)|(?:reject|refus|declin)\w*[^\n]{0,24}boot ?notification|registration ?status["':= ]{1,4}(?:rejected|pending)|"currenttime"[^\n]{0,120}"status"\s*:\s*"(?:rejected|pending)"|"status"\s*:\s*"(?:rejected|pending)"[^\n]{0,120}"(?:currenttime|interval)"/i,
    ['boot-rejected', 0.92],
  ),
  signal(
    'pending|rejected',
    /\b(?:boot|registration)\b[^\n]{0,40}\b(?:is|was|still|stays?|remains?)\b[^\n]{0,12}\b(?:pending|rejected)\b|\b(?:while|still|when|as)\b[^\n]{0,24}\b(?:state|status)\b[^\n]{0,12}\b(?:pending|rejected)\b/i,
    ['boot-rejected', 0.91],
  ),
  signal(
    'ping|pong|alive|keepalive',
    /(?:ping|pong|keep-?alive)[^\n]{0,40}(?:time(?:d)? ?out|not (?:received|answered)|missed|missing|fail\w*|unanswered|no (?:response|reply|answer))|(?:no|missed|missing|without)[^\n]{0,16}(?:pong|ping response)|(?:client|peer|charger|station)[^\n]{0,16}(?:is )?not alive/i,
    ['ping-not-answered', 0.9],
  ),
  signal(
    'idle|heartbeatinterval|heartbeat',
    /(?:idle|inactiv\w*)[^\n]{0,30}(?:time(?:d)? ?out|closed?|disconnect|drop)|(?:clos|drop|disconnect)\w*[^\n]{0,40}(?:idle|inactiv)|stream_idle_timeout|heartbeat(?: ?interval)?[^\n]{0,40}(?:too (?:long|high|large)|3600|86400|7200)/i,
    [keepalive, 0.88],
  ),
  signal(
    '1001|going away',
    /(?:code[ =:]*|received |sent |close[d]? )?(?:\b1001\b|going away)[^\n]{0,80}(?:reconnect|repeat|again|every|seconds later)|(?:closes? cleanly|closed)[^\n]{0,24}\b1001\b/i,
    [keepalive, 0.86],
    ['client-closes-at-once', 0.3],
  ),
  signal(
    '1001|going away',
    /\b(?:code[ =:]*1001|1001 \(?going away)/i,
    [keepalive, 0.7],
    ['client-closes-at-once', 0.35],
  ),
  signal(
    'no close frame|without completing the close|without closing handshake|unexpected eof|connection lost|connection reset|econnreset|connectionreset|broken pipe|epipe|socket hang up|hung up|forcibly closed|0x0050',
    /no close frame|without completing the close handshake|without closing handshake|connection (?:was )?(?:lost|reset|aborted)|econnreset|broken pipe|\bepipe\b|socket hang up|forcibly closed|-0x0?050\b|errno (?:=? ?)104\b/i,
    ['connection-cut', 0.72],
    [keepalive, 0.4],
  ),
  signal(
    '1002|1003|1007|1009|3001|protocol error|invalid frame|invalid utf|max payload|message too big|message too large|unsupported data|payload too large|masked|reserved bits|rsv|formationviolation|formatviolation|malformed|json|payload|message|opcode',
    /(?:code[ =:]*|received |sent |close )(?:1002|1003|1007|1009|3001)\b(?![^\n]{0,60}(?:101|handshake|sub-?protocol))|invalid (?:websocket )?frame|invalid utf-?8|max payload|message too (?:big|large)|unsupported data|payload too large|frame[^\n]{0,20}(?:not |un)masked|reserved bits|\brsv[123]\b|(?:unknown|invalid|unexpected|wrong|unsupported) (?:\w+ )?(?:message(?:s\b|[ _-]?(?:type|format|id))|opcode|payload)|formationviolation|formatviolation|malformed (?:ocpp|message|frame)|not (?:valid|well-formed) json|(?:json|payload)[^\n]{0,20}(?:parse|parsing|syntax|validation)[ _](?:error|fail\w*)/i,
    ['messages-invalid', 0.86],
  ),
  signal('1008|policy', /(?:code[ =:]*|received |sent |close )1008\b|policy violation/i, [
    'closed-by-policy',
    0.7,
  ]),
  signal(
    'token is required|required, connection|connection refused',
    /(?:token|tenant|identi\w+|id)[^\n]{0,12}is required,? connection refused/i,
    ['cpms-closes', 0.88],
  ),
  signal(
    'closed by|server closed|remote closed|disconnected by|connection closed by server',
    /(?:closed|disconnected|terminated) by (?:the )?(?:server|remote|csms|cpms|peer|central)|(?:server|csms|cpms|central system) (?:has )?(?:closed|disconnected|dropped)/i,
    ['cpms-closes', 0.72],
  ),
  signal(
    'closes itself|closed by client|client closed|closed by charge|client disconnected|closes the connection',
    /(?:closed|disconnected) by (?:the )?(?:client|charg\w+|station)|(?:client|charg\w+|station) (?:has )?(?:closed|closes|disconnected|disconnects)[^\n]{0,30}(?:at once|immediately|right after|connection)/i,
    ['client-closes-at-once', 0.76],
  ),

  // The timeout of what stands between, set against the interval of pings.
  signal(
    'timeout|time-out|idle',
    /(?:gateway|prox(?:y|ies)|load ?balancer|\b[ane]lb\b|nginx|haproxy|ingress|router|nat|firewall|server|tunnel|client|read|session)\w*['’]?s?[ -][^\n]{0,30}time-?outs?\b[^\n]{0,80}(?:ping|keep-?alive|heartbeat|web ?socket|idle|smaller|shorter|interval)|(?:ping|keep-?alive|heartbeat)[^\n]{0,60}(?:same|both|longer|greater|less|smaller|shorter|before|interval)[^\n]{0,60}time-?out|\bidle\b[^\n]{0,24}\btime-?outs?\b|\bidle\b[^\n]{0,40}(?:clos|drop|cut|disconnect|die)|(?:clos|drop|cut|disconnect)\w*[^\n]{0,40}\b(?:idle|inactiv\w*)\b/i,
    ['keepalive-too-long', 0.9],
  ),
  signal(
    'disconnect|clos|drop|die|cut|sever|terminat|kill|time',
    /(?:disconnect|clos|drop|die|cut|sever|terminat|kill|time[sd]? out)\w*[^\n]{0,40}(?:after|every)[^\n]{0,16}\b(?:\d+ ?(?:s|secs?|seconds|mins?|minutes|hours?)|(?:an?|one|two|five|ten) (?:minutes?|hours?))\b/i,
    ['keepalive-too-long', 0.82],
  ),
  signal(
    'inactivity|life time|lifetime',
    /\b(?:seconds|minutes|hours|time|period) of inactivity\b|\bmax\w* life ?time\b[^\n]{0,40}\bconnection\b|\bconnection\b[^\n]{0,24}\bmax\w* life ?time\b/i,
    [keepalive, 0.84],
  ),
  signal(
    'while proxying upgraded connection|tunnel',
    /timed? ?out[^\n]{0,60}while proxying upgraded connection|tunnel[ _]time-?out/i,
    [keepalive, 0.96],
  ),
  signal(
    'after',
    /\bafter (?:about |around |exactly |roughly |~)?(?:\d+ ?(?:s|secs?|seconds|mins?|minutes|hours?)|(?:an?|one|two|five|ten) (?:minutes?|hours?))\b[^\n]{0,40}\b(?:drop|clos|disconnect|cut|die|lost|timed? ?out)/i,
    [keepalive, 0.8],
  ),
  signal(
    'after',
    /(?:exactly |always |about |constant\w* )?\b\d+ ?(?:s|secs?|seconds|mins?|minutes)\b after (?:the )?(?:last|previous|every|each|it|they|connect\w*)|(?:disconnect|clos|drop)\w*[^\n]{0,40}(?:exactly|always|every) [^\n]{0,12}\b\d+ ?(?:s|secs?|seconds|mins?|minutes)\b/i,
    ['keepalive-too-long', 0.8],
  ),
  signal(
    'ping',
    /(?:(?:does|do|did)(?: not|n['’]t)|no|not|never|without)[^\n]{0,20}(?:support|answer|repl|respon|handl|react)\w*[^\n]{0,20}\b(?:web ?socket )?pings?\b|\bpings?\b[^\n]{0,20}(?:not supported|unsupported)|ping_?(?:interval|timeout)(?:_?ms)?\s?[=:]|ping_?(?:interval|timeout)\w*[^\n]{0,8}\b(?:none|null|infinity|0|off)\b|(?:disabl|turn\w* off|switch\w* off|remov)\w*[^\n]{0,20}\b(?:web ?socket )?pings?\b/i,
    ['ping-not-answered', 0.88],
  ),
  signal(
    'as soon as|immediately|at once|right after|right away|straight away|instantly|within',
    /(?:server|csms|cpms|central system|back-?end)[^\n]{0,40}(?:disconnect|clos|drop|terminat|kick)\w*[^\n]{0,60}(?:as soon as|immediately|at once|right (?:after|away)|instantly)/i,
    ['cpms-closes', 0.78],
  ),
  signal(
    'as soon as|immediately|at once|right after|right away|straight away|instantly',
    /(?:disconnect|clos|drop|leav|gone|lost|terminat)\w*[^\n]{0,30}(?:as soon as|immediately|at once|right (?:after|away)|straight away|instantly)|(?:as soon as|immediately|at once|right (?:after|away)|straight away|instantly)[^\n]{0,50}(?:disconnect|clos|drop|leaves|gone|lost|terminat)\w*/i,
    ['client-closes-at-once', 0.72],
  ),
  signal(
    'again|over and over|repeatedly|loop|keeps',
    /(?:hand ?shakes?|connects?|reconnects?|boot ?notifications?)\b[^\n]{0,40}(?:again (?:and again|after|every)|over and over|repeatedly|every (?:few|couple of|\d+) ?(?:s\b|seconds)|in a loop)|keeps (?:on )?(?:re-?connecting|connecting and disconnecting|handshaking)|connection drops\b/i,
    ['client-closes-at-once', 0.6],
  ),
  signal('client disconnected', /\bclient disconnected\b/i, ['client-closes-at-once', 0.5]),
  signal(
    'idle|heartbeat|over night|overnight|without a message',
    /(?:over ?night|after (?:one|two|three|a few|several|\d+)[^\n]{0,8}(?:hours?|minutes?))[^\n]{0,60}(?:without|idle|no (?:message|traffic))|(?:stops?|no longer|not) send\w*[^\n]{0,12}(?:heartbeats?|messages?)[^\n]{0,30}idle/i,
    ['keepalive-too-long', 0.8],
  ),
  signal(
    'connects|connected',
    /connects?(?:ed)?\b[^\n]{0,80}(?:and|then|but)[^\n]{0,40}(?:gone|disconnect\w*|drops?|dropped|leaves?|left|closes?|closed)\b[^\n]{0,60}(?:again|over and over|repeat|loop|every|immediately|at once|right away|seconds?)/i,
    ['client-closes-at-once', 0.72],
  ),
  signal(
    'session|connection|websocket',
    /(?:session|connection|web ?socket)[^\n]{0,40}(?:already|still) (?:active|open|alive|present)|has an open (?:web ?socket|connection|session)|(?:active|open) (?:session|connection|web ?socket) (?:already )?exists/i,
    ['stale-session', 0.93],
  ),

  // The code that stands for no code. With a status of a refusal beside it, it says nothing.
  signal('1006|abnormal', /\b1006\b|abnormal(?:ly)? clos|clos\w* abnormal/i, [
    'connection-cut',
    0.5,
  ]),
  signal(
    'socket|session|connection|connectedstation',
    /(?:old|previous|first|existing)[^\n]{0,12} (?:web ?)?(?:socket|session|connection)[^\n]{0,24}still (?:open|alive|active|held)|(?:refus|reject|declin|deny)\w*[^\n]{0,16}(?:second|duplicate|another) (?:connection|session|socket)|connectedstationfilter/i,
    ['stale-session', 0.92],
  ),
  signal(
    'same',
    /(?:two|several|multiple|both|other|another)[^\n]{0,60}\bsame (?:charg\w*[ -]?(?:box|point|ing station)?[ -]?)?(?:id|identity|identifier|serial)\b/i,
    ['two-chargers-one-identity', 0.9],
  ),
];

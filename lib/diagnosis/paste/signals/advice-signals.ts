import { signal } from '@/lib/diagnosis/paste/signal';

/** What somebody was told to do about it: the advice names what was wrong. */
export const adviceSignals = [
  signal(
    'append|add|pass|include|put',
    /\b(?:append|add|pass(?: on)?|include|put)\b[^\n]{0,16}\b(?:the|your|its|a)? ?(?:identity|identifier|client[ _]?id|cp[ _]?id|(?:charge ?(?:box|point)|charger|charging station|station)[ _]?(?:id|identity|name))\b(?![^\n]{0,30}(?:twice|again|automatically))/i,
    ['identity-missing', 0.74],
  ),
  signal(
    'remov|drop|delet|without',
    /\b(?:remov|drop|delet)\w*[^\n]{0,20}\b(?:identity|client[ _]?id|(?:charge ?(?:box|point)|charger|station)[ _]?id)\b[^\n]{0,24}\b(?:url|path|end|address)/i,
    ['identity-twice', 0.76],
  ),
  signal(
    'slash',
    /\b(?:remov|drop|delet)\w*[^\n]{0,20}\bslash(?:es)?\b|\bslash\b[^\n]{0,20}\b(?:at|from|on) the end\b[^\n]{0,24}(?:remov|delet|too (?:much|many)|wrong)/i,
    ['trailing-slash', 0.78],
  ),
  signal('slash', /\badd(?:s|ing|ed)?\b[^\n]{0,20}\bslash\b/i, ['identity-glued-to-path', 0.74]),
  signal(
    'port',
    /\b(?:add|include|specify|set|enter|append)\w*[^\n]{0,12}\bport\b[^\n]{0,24}\b(?:url|uri|address|end\b|host)|\b(?:wrong|other|different|another) port\b|\bport\b[^\n]{0,16}\b(?:is missing|missing|was wrong)/i,
    ['network-issue', 0.76],
  ),
  signal(
    'wss',
    /\bws(?::\/\/)?["'`]?,? (?:and |but )?(?:not|instead of|rather than|in place of)[ ,]{1,3}["'`]?wss\b|\b(?:replac|chang|switch)\w*[^\n]{0,12}["'`]?wss(?::\/\/)?["'`]?[^\n]{0,8}\b(?:with|by|to|for)\b[^\n]{0,6}["'`]?ws\b(?!s)/i,
    ['tls-on-plain-port', 0.8],
  ),
  signal(
    'wss',
    /\bwss(?::\/\/)?["'`]?,? (?:and |but )?(?:not|instead of|rather than|in place of)[ ,]{1,3}["'`]?ws\b(?!s)|\b(?:replac|chang|switch)\w*[^\n]{0,12}["'`]?ws(?::\/\/)?["'`]?[^\n]{0,8}\b(?:with|by|to|for)\b[^\n]{0,6}["'`]?wss\b/i,
    ['plain-on-tls-port', 0.78],
  ),
  signal(
    'unsecured|unencrypted|cannot use tls|without tls',
    /\b(?:port|server|endpoint|\d{4,5})\b[^\n]{0,16}\bis (?:unsecured|unencrypted|not secured|plain)\b|\bcannot use (?:tls|ssl|wss)\b/i,
    ['tls-on-plain-port', 0.76],
  ),
  signal(
    'time|clock|ntp',
    /\b(?:set|sync\w*|correct|check|configure|adjust)\b[^\n]{0,12}\b(?:the|its|your)? ?(?:clock|ntp(?: server)?|system time|(?:date|time) (?:of|on|in) the)\b/i,
    ['charger-clock-wrong', 0.7],
  ),
  signal(
    'regist|creat|add|insert',
    /\b(?:regist|creat|add|insert)\w*[^\n]{0,10}\b(?:the|your|this|each) (?:charg\w+ ?(?:box|point|station)?|station|wall ?box)\b[^\n]{0,24}\b(?:first|before|in|to|with)\b[^\n]{0,12}\b(?:system|database|db|csms|cpms|back-?end|server|dashboard|ui|web|manually)/i,
    ['unknown-to-cpms', 0.74],
  ),
  signal(
    'protocol',
    /\b(?:specify|set|send|add|include|provide|request|offer|configure)\w*\b[^\n]{0,24}\b(?:sub-?protocol|sec-websocket-protocol)\b(?![^\n]{0,30}(?:support|mismatch|invalid|unknown|reject))/i,
    ['subprotocol-missing', 0.72],
  ),
  signal(
    'header',
    /\b(?:send|add|include|provide|set)\b[^\n]{0,12}\b(?:an? |the )?(?:basic )?authori[sz]ation[- ]header\b/i,
    ['firmware-configuration-missing', 0.72],
  ),
  signal(
    'timeout|interval|keepalive|keep-alive|heartbeat',
    /\b(?:increas|rais|lower|reduc|shorten|bump|extend)\w*[^\n]{0,24}\b(?:read |idle |tunnel |proxy |connection )?(?:time-?out|keep-?alive|(?:ping|heartbeat) ?interval)/i,
    ['keepalive-too-long', 0.74],
  ),
  signal(
    'websocket|web socket',
    /\b(?:configur|enabl|allow|activat|set up|google|turn on)\w*\b[^\n]{0,20}\b(?:nginx|apache|proxy|ingress|iis|cloudflare|haproxy)?[^\n]{0,12}\bweb ?sockets?\b[^\n]{0,24}\b(?:nginx|apache|proxy|ingress|iis|cloudflare|haproxy|load ?balancer)\b|\b(?:nginx|apache|proxy|ingress|iis|cloudflare|haproxy)\b[^\n]{0,40}\b(?:configur|enabl|allow|activat|set up)\w*\b[^\n]{0,12}\bweb ?sockets?\b/i,
    ['upgrade-header-stripped', 0.8],
  ),
  signal(
    'ip',
    /\b(?:us(?:e|ing)|put|enter|try)\b[^\n]{0,12}\b(?:the |your |its )?ip(?: address)?\b[^\n]{0,12}\b(?:instead of\b[^\n]{0,12}\b(?:host ?name|domain|server name|dns|name)\b|instead ?(?:[?.!]|$))/i,
    ['dns-failure', 0.76],
  ),
  signal(
    'binary|bytes|byte array',
    /\bbinary (?:passwords?|keys?)\b|(?:password|authorization ?key)[^\n]{0,40}\b(?:as (?:a )?(?:raw )?bytes?|byte array|not (?:valid )?utf-?8|non-printable)/i,
    ['password-hex-decoded', 0.76],
  ),
];

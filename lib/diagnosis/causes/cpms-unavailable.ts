import { defineCauses } from './cause';

export const cpmsUnavailableCauses = defineCauses('cpms-unavailable', {
  'cpms-down': {
    owner: 'cpms-admin',
    title: 'The CPMS is down',
    sentence: 'Exolink could not connect to the CPMS[[: {fault}]][[ ({errorCode})]].',
    explanation: 'The CPMS is not running, or its firewall refuses Exolink.',
    confirmation: 'No charger of this CPMS can connect.',
    solutions: ['check-cpms-is-running', 'correct-cpms-url'],
  },
  'cpms-name-not-found': {
    owner: 'cpms-admin',
    title: 'The host name of the CPMS cannot be found',
    sentence: 'The host name of the CPMS could not be resolved[[ ({errorCode})]].',
    explanation: 'The URL of the CPMS has a typing mistake, or its name was removed from DNS.',
    confirmation: 'Looking up the name from Exolink’s network fails.',
    solutions: ['correct-cpms-url', 'check-cpms-is-running'],
  },
  'cpms-timeout': {
    owner: 'cpms-admin',
    title: 'The CPMS does not answer in time',
    sentence: 'The CPMS did not answer[[ within {duration}]].',
    explanation: 'The CPMS is overloaded, or a firewall drops what Exolink sends.',
    confirmation: 'The CPMS’s log shows whether the request arrived.',
    solutions: ['check-cpms-is-running'],
  },
  'cpms-server-error': {
    owner: 'cpms-admin',
    title: 'The CPMS reports an error of its own',
    sentence: 'The CPMS answered with a fault of its own[[ ({status})]].',
    explanation: 'The charger is not at fault. The CPMS, or a proxy in front of it, failed.',
    confirmation: 'The CPMS’s log names the error.',
    solutions: ['check-cpms-is-running'],
  },
  'cpms-crashed-on-charger': {
    owner: 'cpms-admin',
    title: 'The CPMS fails on this charger',
    sentence: 'The CPMS accepted the charger and closed the connection with a fault of its own.',
    explanation:
      'Some CPMSs fail when a charger that was not set up completely sends its first message.',
    confirmation: 'The CPMS’s log shows an error for this charger.',
    solutions: ['check-cpms-is-running', 'register-charger'],
  },
  'cpms-redirects': {
    owner: 'cpms-admin',
    title: 'The CPMS redirects',
    sentence: 'The CPMS answered with a redirect[[ ({status})]], which WebSockets do not follow.',
    explanation: 'The URL of the CPMS has changed, or it needs “wss” in place of “ws”.',
    confirmation: 'Opening the URL of the CPMS shows where it redirects to.',
    solutions: ['correct-cpms-url'],
  },
  'cpms-certificate-invalid': {
    owner: 'cpms-admin',
    title: 'The certificate of the CPMS is not valid',
    sentence:
      'Exolink could not make a secure connection to the CPMS[[: {fault}]][[ ({errorCode})]].',
    explanation:
      'The certificate of the CPMS has expired, has another name in it, or is not trusted.',
    confirmation: 'A browser shows the same certificate error.',
    solutions: ['renew-cpms-certificate', 'correct-cpms-url'],
  },
  'cpms-subprotocol-refused': {
    owner: 'cpms-admin',
    title: 'The CPMS answers with the wrong OCPP version',
    sentence: 'The CPMS accepted the connection without agreeing on the charger’s version of OCPP.',
    explanation: 'The CPMS does not speak this version, or does so at another URL.',
    confirmation: 'The CPMS’s settings list the versions that it accepts.',
    solutions: ['correct-cpms-url', 'set-ocpp-version'],
  },
  'cpms-closed': {
    owner: 'cpms-admin',
    title: 'The CPMS ends the connection without an answer',
    sentence: 'The CPMS closed the connection before it answered.',
    explanation: 'The CPMS, or a proxy in front of it, ended the connection without a reason.',
    confirmation: 'The CPMS’s log shows the connection and why it ended.',
    solutions: ['check-cpms-is-running', 'correct-cpms-url'],
  },
  'cpms-answer-unclear': {
    owner: 'cpms-admin',
    title: 'The answer of the CPMS is not clear',
    sentence:
      'The CPMS refused the charger[[ with {status}]] without a reason that can be read from it.',
    explanation: 'What this answer means depends on the CPMS.',
    confirmation: 'The CPMS’s own log names the reason.',
    solutions: ['check-cpms-is-running', 'verify-credentials-in-cpms', 'correct-cpms-url'],
  },
  'cpms-stops-answering': {
    owner: 'cpms-admin',
    title: 'The CPMS stops answering',
    sentence:
      'The CPMS let the charger in and then stopped answering[[, so Exolink ended the connection after {age}]].',
    explanation:
      'The CPMS hangs, or a device on the way to it dropped the connection without a word.',
    confirmation: 'Other connections to this CPMS fall quiet in the same way.',
    solutions: ['check-cpms-is-running', 'shorten-keepalive'],
  },
  'gateway-cannot-decide': {
    owner: 'platform-admin',
    title: 'Exolink could not check the charger',
    sentence: 'Exolink could not check the charger at that moment and asked it to try again.',
    explanation:
      'The charger is not at fault: the gateway was starting, stopping, or had no access to its records.',
    confirmation: 'Exolink’s own log shows the disturbance at the same time.',
    solutions: ['check-exolink'],
  },
});

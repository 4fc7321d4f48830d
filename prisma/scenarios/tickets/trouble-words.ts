import type { Behaviour } from '../behaviours';

/** What people write about a charger that fails in this way. */
export type TroubleWords = {
  subject: string;
  message: string;
  advice: string;
  note: string;
  tag: string;
};

export const troubleWords: Partial<Record<Behaviour, TroubleWords>> = {
  'no-credentials': {
    subject: '{identity} sends no password',
    message: 'It stopped working after somebody changed its settings.',
    advice: 'It connects without a password. Please set security profile 1 and type it in again.',
    note: 'Settings were restored from an old backup.',
    tag: 'password',
  },
  'empty-password': {
    subject: '{identity} sends an empty password',
    message: 'The display says “Backend offline”.',
    advice: 'The password field is empty. Please fill it in and restart the charger.',
    note: 'The installer sees to it on the next visit.',
    tag: 'password',
  },
  'previous-password': {
    subject: '{identity} still uses its old password',
    message: 'We replaced the password yesterday. Now this one does not connect.',
    advice: 'It sends the password from before. Please type the new one in at the charger.',
    note: 'The new password went to the wrong address. Sent again.',
    tag: 'password',
  },
  'hex-of-password': {
    subject: '{identity} is refused after the password was set',
    message: 'The password was pasted as it was in the letter.',
    advice: 'It was entered as hexadecimal digits. Use the field for text.',
    note: 'The manual of this model shows the wrong field.',
    tag: 'password',
  },
  'password-of-neighbour': {
    subject: '{identity} uses the password of the charger beside it',
    message: 'We set up the whole row. All but this one work.',
    advice: 'Two passwords were swapped. Please enter the one that belongs to this charger.',
    note: 'Check the rest of the row as well.',
    tag: 'password',
  },
  'wrong-path': {
    subject: '{identity} calls the wrong address',
    message: 'New charger, set up this morning.',
    advice: 'Please copy the address from the charger’s page, all of it.',
    note: 'The installer has the old set-up sheet.',
    tag: 'address',
  },
  'no-subprotocol': {
    subject: '{identity} offers no OCPP version',
    message: 'It is refused since the firmware update.',
    advice: 'It does not say which OCPP it speaks. Please choose OCPP 1.6 JSON in its settings.',
    note: 'The update cleared the field.',
    tag: 'firmware',
  },
  'retry-storm': {
    subject: '{identity} is throttled',
    message: 'It is offline, and our network team sees very many connections.',
    advice: 'It tries every second. Please set its retry interval to 60 seconds.',
    note: 'Ask the manufacturer for a back-off.',
    tag: 'firmware',
  },
  'drops-after-accept': {
    subject: '{identity} connects and is gone again',
    message: 'Drivers tell us that it does not start a session.',
    advice: 'It closes the connection itself after a second. Please send us its log.',
    note: 'Looks like the fault that the manufacturer confirmed in October.',
    tag: 'firmware',
  },
  'unknown-to-cpms': {
    subject: 'SteVe does not know {identity}',
    message: 'It is registered at Exolink, and still does not come online.',
    advice: 'The gateway lets it through, and SteVe refuses it. It has to be added there too.',
    note: 'Asked the administrator of SteVe to add it.',
    tag: 'cpms',
  },
  'cpms-down': {
    subject: 'Legacy CPMS is not reachable for {identity}',
    message: 'Is there a known outage?',
    advice: 'The CPMS does not accept connections at the moment. Its administrator knows of it.',
    note: 'They moved to a new machine and forgot the firewall.',
    tag: 'cpms',
  },
  'cpms-certificate-expired': {
    subject: 'The certificate of Harbour CPMS has expired ({identity})',
    message: 'The charger shows that it has no connection to the backend.',
    advice: 'The certificate of the CPMS has expired. Its administrator has to renew it.',
    note: 'Their renewal failed for a month without anybody seeing it.',
    tag: 'tls',
  },
  silent: {
    subject: '{identity} went quiet',
    message: 'Nothing from it for hours. Somebody has to look at it on site.',
    advice: 'Nothing of it has reached us since. Please check its power and its router.',
    note: 'The site had work on its power supply today.',
    tag: 'network',
  },
};

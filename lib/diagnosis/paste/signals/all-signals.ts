import type { Signal } from '@/lib/diagnosis/paste/signal';
import { adviceSignals } from './advice-signals';
import { certificateSignals } from './certificate-signals';
import { cpmsSignals, throttleSignals } from './cpms-signals';
import { credentialSignals } from './credential-signals';
import { networkSignals } from './network-signals';
import { pathSignals } from './path-signals';
import { programSignals } from './program-signals';
import { protocolSignals } from './protocol-signals';
import { registrationSignals } from './registration-signals';
import { sessionSignals } from './session-signals';
import { tlsSignals } from './tls-signals';

export const allSignals: readonly Signal[] = [
  ...certificateSignals,
  ...tlsSignals,
  ...networkSignals,
  ...credentialSignals,
  ...registrationSignals,
  ...pathSignals,
  ...protocolSignals,
  ...sessionSignals,
  ...cpmsSignals,
  ...programSignals,
  ...throttleSignals,
  ...adviceSignals,
];

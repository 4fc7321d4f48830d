import { chooseSubprotocol, supportedSubprotocols } from '@/lib/ocpp/subprotocols';
import type { Check } from './check';

/** Does the charger offer a version of OCPP that is spoken here? */
export const checkSubprotocol: Check = {
  stage: 'subprotocol',
  isRefused: (attempt) => {
    attempt.subprotocol = chooseSubprotocol(attempt.request.subprotocols, supportedSubprotocols);
    return attempt.subprotocol === null;
  },
};

import type { Stage } from '@/lib/diagnosis/evidence';
import type { Attempt } from './attempt';
import type { HandshakeServices } from './handshake-services';

/** One link of the chain. It may fill in the attempt, and says whether the attempt ends here. */
export type Check = {
  stage: Stage;
  isRefused: (attempt: Attempt, services: HandshakeServices) => boolean | Promise<boolean>;
};

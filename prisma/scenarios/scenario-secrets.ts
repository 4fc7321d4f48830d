import { createHmac } from 'node:crypto';
import type { ScenarioCharger } from './scenario';

/**
 * The passwords of a scenario come from its seed and the installation's secret: the simulator
 * and the database agree on them, and nobody without the secret can work them out.
 */
export type ScenarioSecrets = {
  /** What a charger must send now. */
  current: (charger: ScenarioCharger) => string;
  /** What it had to send before that one. */
  previous: (charger: ScenarioCharger) => string;
  /** What is waiting for a first login. */
  pending: (charger: ScenarioCharger) => string;
  ofUser: (email: string) => string;
};

export function scenarioSecrets(installationSecret: string, seed: number): ScenarioSecrets {
  const derive = (purpose: string, name: string) =>
    createHmac('sha256', installationSecret).update(`scenario ${seed} ${purpose} ${name}`).digest();
  /** 20 bytes as 40 hex digits, the form of passwords that the product generates. */
  const key = (purpose: string, charger: ScenarioCharger) =>
    derive(purpose, charger.id).subarray(0, 20).toString('hex');
  return {
    // Hex digits of hex digits would be a correct key: this kind has a password of letters.
    current: (charger) =>
      charger.behaviour === 'hex-of-password'
        ? derive('text', charger.id).toString('base64url').replace(/[-_]/g, 'x').slice(0, 18)
        : key('current', charger),
    previous: (charger) => key('previous', charger),
    pending: (charger) => key('pending', charger),
    ofUser: (email) =>
      derive('user', email).toString('base64url').replace(/[-_]/g, 'x').slice(0, 16),
  };
}

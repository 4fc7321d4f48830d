import type { Confidence } from './diagnosis';
import type { Owner, RefusedBy } from './error-types';

/** Who can mend it, as named on pages. */
export const ownerNames: Record<Owner, string> = {
  'cpms-admin': 'CPMS admin',
  installer: 'Installer',
  manufacturer: 'Manufacturer',
  'platform-admin': 'Platform administrator',
  'network-team': 'Network team',
};

export const refuserNames: Record<RefusedBy, string> = {
  gateway: 'Exolink gateway',
  cpms: 'CPMS',
  charger: 'Charger',
  network: 'Network',
};

export const confidenceNames: Record<Confidence, string> = {
  certain: 'Certain',
  likely: 'Most likely',
  possible: 'Possible',
};

/** As part of a sentence: "This is …". */
export const confidencePhrases: Record<Confidence, string> = {
  certain: 'what the evidence shows',
  likely: 'the most likely explanation',
  possible: 'one of several possible explanations',
};

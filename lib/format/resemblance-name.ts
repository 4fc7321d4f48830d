import type { Resemblance } from '@/lib/diagnosis/facts';

/** How two identities differ that are probably meant to be the same. */
export const resemblanceNames: Record<Resemblance, string> = {
  case: 'upper and lower case differ',
  whitespace: 'spaces at the ends differ',
  'percent-encoding': 'one is percent-encoded',
  separators: 'the separators differ',
  'look-alike': 'some characters only look alike',
  prefix: 'one has more in front',
  typo: 'one character differs',
};

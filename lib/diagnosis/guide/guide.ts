import { causesOf } from '@/lib/diagnosis/causes/all-causes';
import type { Cause } from '@/lib/diagnosis/causes/cause';
import { type ErrorType, errorTypes } from '@/lib/diagnosis/error-types';
import { solutionsOf } from './all-solutions';
import { errorTypeTexts, type ErrorTypeText } from './error-type-texts';
import { rateLimits } from './rate-limits';
import { recommendedSettings } from './recommended-settings';
import type { Solution } from './solution';
import { support } from './support';

export type GuideChapter = ErrorTypeText & {
  id: ErrorType;
  causes: readonly Cause[];
  solutions: readonly Solution[];
};

/** The whole troubleshooting guide, ready to be rendered. */
export const guide = {
  title: 'Charger connection troubleshooting guide',
  introduction:
    'What to do about the common errors that chargers meet when they connect to Exolink.',
  chaptersTitle: 'Error types and solutions',
  chapters: errorTypes.map((id): GuideChapter => ({
    id,
    ...errorTypeTexts[id],
    causes: causesOf(id),
    solutions: solutionsOf(id),
  })),
  recommendedSettings,
  rateLimits,
  support,
};

import type { Source } from './vendor-model';

/** How sure a source is, in words. */
export const sourceKindNames: Record<Source['kind'], string> = {
  manual: 'the maker’s own documentation',
  'support-article': 'a support article',
  'source-code': 'source code',
  'integration-guide': 'a guide of another project',
  'issue-thread': 'reports of owners',
};

import type { Check } from './check';

/** Has the path the form `/{tenant}/{identity}`? */
export const checkPath: Check = {
  stage: 'path',
  isRefused: ({ path }) =>
    path.problem !== null || path.tenantSegment === null || path.identity === null,
};

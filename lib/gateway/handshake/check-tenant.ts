import type { DirectoryTenant } from '@/lib/gateway/directory/directory-entry';
import type { Attempt } from './attempt';
import type { Check } from './check';

/** Does the first segment of the path name a tenant? */
export const checkTenant: Check = {
  stage: 'tenant',
  isRefused: (attempt, { directory }) => {
    const found = directory.tenant(attempt.path.tenantSegment ?? '');
    if (found instanceof Promise) return found.then((tenant) => isMissing(attempt, tenant));
    return isMissing(attempt, found);
  },
};

function isMissing(attempt: Attempt, tenant: DirectoryTenant | null): boolean {
  attempt.tenant = tenant;
  return tenant === null;
}

import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { ConnectionState } from '@/lib/format/connection-state';

type SiteCharger = { id: string; state: ConnectionState; errorType?: ErrorType | null };

/** What the neighbours say about where to look: at this charger, or at the site. */
export function siteSentence(
  charger: { id: string; state: ConnectionState },
  siblings: readonly SiteCharger[],
): string {
  const connected = siblings.filter((sibling) => sibling.state === 'connected').length;
  const counted = `${connected} of ${siblings.length} connected.`;
  if (charger.state === 'connected' || charger.state === 'waiting') return counted;
  const own = siblings.find((sibling) => sibling.id === charger.id)?.errorType ?? null;
  const others = siblings.filter((sibling) => sibling.id !== charger.id);
  const alike = others.filter((other) => own !== null && other.errorType === own).length;
  if (alike > 0) {
    const rest = alike === 1 ? 'One other has' : `${alike} others have`;
    return `${counted} ${rest} the same problem, so look for what they share.`;
  }
  return connected > 0
    ? `${counted} Only this one has this problem, so it is hardly the site’s network.`
    : counted;
}

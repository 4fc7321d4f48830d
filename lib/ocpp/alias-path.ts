import { inertText } from './inert-text';
import { redactTarget } from './redact-target';

const maxAliasLength = 1024;

/** A request target as a path that can be accepted for a charger: inert, without its query. */
export function aliasPath(target: string): string {
  return inertText(redactTarget(target).split('?', 1)[0] ?? '', maxAliasLength);
}

/** Why a path cannot be accepted, or null: a part of it is not known any more, or it is no path. */
export function aliasPathProblem(path: string): string | null {
  if (path.includes('…')) return 'A part of this path is not kept, so it cannot be accepted.';
  if (path.replace(/\//g, '') === '') {
    return 'An empty path says nothing of which charger asks. Correct the charger instead.';
  }
  return null;
}

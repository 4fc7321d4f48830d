import type { Readiness } from './create-admin-server';

/**
 * Whether a load balancer should send chargers here. Without the database they are still let in
 * as far as they are remembered, and their attempts wait on disk: that is no reason to turn away.
 */
export function readinessOf(state: {
  isStopping: boolean;
  hasDirectory: boolean;
  isListening: boolean;
  isSpooling: boolean;
}): Readiness {
  if (state.isStopping) return { isReady: false, text: 'The gateway is stopping.' };
  if (!state.hasDirectory) return { isReady: false, text: 'The directory is not loaded yet.' };
  const notes = [
    ...(state.isListening
      ? []
      : ['The database does not answer: chargers are let in from memory.']),
    ...(state.isSpooling ? ['The database takes no events: they are spooled to disk.'] : []),
  ];
  return { isReady: true, text: ['ready', ...notes].join('\n') };
}

/** Carries the requested path and query from proxy.ts to the page. */
export const pathHeader = 'x-exolink-path';

/** Which answer belongs to the request; set by this process, whatever the browser sent. */
export const answerHeader = 'x-exolink-answer';

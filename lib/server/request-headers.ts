/** Carries the requested path and query from proxy.ts to the page. */
export const pathHeader = 'x-exolink-path';

import type { Change } from './change-feed';

/** Which changes a page may hear of. */
export type Watched = (change: Change) => boolean;

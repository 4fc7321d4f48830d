import 'server-only';
import { cache } from 'react';
import { changeFeed } from './change-feed';

/** Since when a page is being read: the first call for a request, before anything of it is. */
export const pageReading = cache((): string => changeFeed().reading());

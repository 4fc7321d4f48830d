import { register as registerHooks } from 'node:module';
import { register } from 'tsx/esm/api';

/**
 * The first import of a thread's file: flags cannot teach a thread TypeScript, as they do a
 * process. Nor are its closures named each time they are made, which took a third
 * of the time of a text with short lines.
 */
register();
registerHooks('../runtime/unnamed-functions.mjs', import.meta.url);

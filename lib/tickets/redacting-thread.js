import { register } from 'tsx/esm/api';

/** Where the thread starts: flags cannot teach a thread TypeScript, as they do a process. */
register();
await import('./redact-files.ts');

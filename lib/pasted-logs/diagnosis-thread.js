import '../threads/register-typescript.js';

await import('./read-logs.ts');

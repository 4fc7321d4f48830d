import '../threads/register-typescript.js';

await import('./redact-files.ts');

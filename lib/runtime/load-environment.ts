import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root';

/** Adds what the file .env says to the environment; what is set already stays. */
export function loadEnvironment(): void {
  const file = path.join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSupervisor, type Supervisor } from '@/lib/runtime/supervisor';

const patience = { timeout: 15_000, interval: 20 };
let directory = '';
let supervisor: Supervisor;
const lines: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-supervisor-'));
});
afterEach(async () => {
  await supervisor.stop();
  lines.length = 0;
});
afterAll(() => rm(directory, { recursive: true, force: true }));

function create(killAfterMs = 5_000): Supervisor {
  supervisor = createSupervisor({
    print: (name, line) => lines.push(`${name}: ${line}`),
    killAfterMs,
  });
  return supervisor;
}

async function script(name: string, source: string) {
  const file = path.join(directory, `${name}.mjs`);
  await writeFile(file, source);
  return { name, args: [file], env: process.env, cwd: directory };
}

const obedient = (name: string) => `
  process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
  setInterval(() => {}, 1000);
  console.log('${name} is up');`;

describe('supervisor', () => {
  it('starts a process again that ends by itself', async () => {
    create().start(await script('crashing', 'console.log("up"); process.exit(3);'));
    await vi.waitFor(() => {
      expect(lines.filter((line) => line === 'crashing: up')).toHaveLength(2);
    }, patience);
    expect(lines).toContainEqual(expect.stringMatching(/ended with code 3\. It starts again in/));
  });

  it('stops what the others need last', async () => {
    create().startBase(await script('base', obedient('base')));
    supervisor.start(await script('other', obedient('other')));
    await vi.waitFor(() => expect(lines).toHaveLength(2), patience);
    await supervisor.stop();
    await vi.waitFor(() => expect(lines).toHaveLength(4), patience);
    expect(lines.slice(2)).toEqual(['other: bye', 'base: bye']);
  });

  it('kills what does not end', async () => {
    const deaf = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up');";
    const started = create(100).start(await script('deaf', deaf));
    await vi.waitFor(() => expect(lines).toContain('deaf: up'), patience);
    await supervisor.stop();
    expect(started.pid()).toBeUndefined();
    expect(lines).toContainEqual(expect.stringMatching(/is killed/));
  });

  it('ends its processes also when it is killed itself', async () => {
    create();
    const child = await script('orphan', obedient('orphan'));
    const parent = path.join(directory, 'parent.ts');
    const source = path.resolve('lib/runtime/supervisor.ts');
    await writeFile(
      parent,
      `import { createSupervisor } from ${JSON.stringify(source)};
       const supervisor = createSupervisor({ killAfterMs: 1000, print: (_, line) => {
         if (line.endsWith('is up')) process.stdout.write(String(started.pid()));
       } });
       const started = supervisor.start({ ...${JSON.stringify({ ...child, env: {} })}, env: process.env });`,
    );
    const running = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), parent], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: process.cwd(),
    });
    const [text] = (await once(running.stdout, 'data')) as [Buffer];
    const pid = Number(text.toString());
    expect(isAlive(pid)).toBe(true);
    running.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), patience);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

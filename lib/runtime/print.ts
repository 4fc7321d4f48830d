import { styleText } from 'node:util';

const colors = ['cyan', 'green', 'magenta', 'yellow', 'blue'] as const;
const nameWidth = 9;

/** Writes a line of a process, or of the supervisor itself. */
export type Print = (name: string, line: string) => void;

/** Prefixes each line with the name of who wrote it, in a colour of its own on a terminal. */
export function createPrint(write: (text: string) => void, isColored: boolean): Print {
  const known: string[] = [];
  return (name, line) => {
    if (!known.includes(name)) known.push(name);
    const prefix = `${name.padEnd(nameWidth)}|`;
    const color = colors[known.indexOf(name) % colors.length] ?? 'cyan';
    write(`${isColored ? styleText(color, prefix, { validateStream: false }) : prefix} ${line}\n`);
  };
}

/** Colours only where somebody looks at them, see https://no-color.org. */
export function wantsColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY && (env.NO_COLOR ?? '') === '';
}

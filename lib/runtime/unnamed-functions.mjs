import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * Imported behind tsx, which names every closure with `Object.defineProperty` each time it is made:
 * that costs a gateway a third of its memory per charger. Without it, a closure is anonymous in a
 * stack trace, with its file and line. What is replaced keeps its length, for the source maps.
 */
const naming = '__defProp(target,"name",{value,configurable:true})';
const unnamed = 'target'.padEnd(naming.length);

// The same module runs on the main thread, as an import, and on the thread of the hooks.
if (isMainThread) register(import.meta.url);

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  if (typeof loaded.source !== 'string') return loaded;
  return { ...loaded, source: loaded.source.replace(naming, unnamed) };
}

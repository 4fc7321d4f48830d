import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * Imported behind tsx. It names every function and closure again with `Object.defineProperty`, each
 * time one is made, which costs a gateway a third of its memory per charger. The names that
 * JavaScript itself gives are as good. What is replaced keeps its length, for the source maps.
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

import fc from 'fast-check';

// The same cases in every run, so that a failure tells of the change and not of luck;
// PROPERTY_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_125) });
export { fc };

import fc from 'fast-check';

// The same random cases every time; raise FC_RUNS to look further, or set FC_SEED to another number.
const { FC_SEED, FC_RUNS } = globalThis.process?.env ?? {}; // a browser has none
fc.configureGlobal({
	seed: Number(FC_SEED ?? 20261123),
	...(FC_RUNS && { numRuns: Number(FC_RUNS) })
});

import fc from 'fast-check';

// The same random cases every time; raise FC_RUNS to look further, or set FC_SEED to another number.
fc.configureGlobal({
	seed: Number(process.env.FC_SEED ?? 20261123),
	...(process.env.FC_RUNS && { numRuns: Number(process.env.FC_RUNS) })
});

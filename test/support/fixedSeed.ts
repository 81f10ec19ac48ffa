// Properties try the same inputs at every run, so that CI is decided by the code and not by chance.
// WARRANT_FUZZ_SEED looks elsewhere.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.WARRANT_FUZZ_SEED ?? 20261121) });

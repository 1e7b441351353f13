/**
 * The same random values in every run, so that a change and not chance decides whether the tests pass. Search on with
 * FAST_CHECK_SEED=<number>; what is found becomes a fixed example of its test.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_128) });

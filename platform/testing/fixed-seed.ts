import fc from 'fast-check';

// The same cases in every run, so that a red run is a change's fault; HMS_SEED=$RANDOM looks for new ones.
fc.configureGlobal({ seed: Number(process.env.HMS_SEED ?? 20_261_122) });

export { type FuzzOptions, type FuzzReport, fuzzContract } from '../fuzz-contract.ts';

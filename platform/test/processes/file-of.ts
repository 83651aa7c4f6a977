/** What a file of this name holds in the test: large enough to be cut in the middle. */
export const fileOf = (name: string): Buffer => Buffer.alloc(300_000, name);

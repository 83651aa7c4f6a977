/** Somebody wants us to stop: Ctrl-C, SIGTERM or a closed terminal. */
export interface StopRequest extends Disposable {
  readonly signal: AbortSignal;
  /** Resolves when it comes. */
  readonly arrived: Promise<void>;
}

const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Listens for the wish to stop. A second one ends the process at once; what is left then recovers at the next start. */
export function listenForStop(): StopRequest {
  const controller = new AbortController();
  const { promise: arrived, resolve } = Promise.withResolvers<void>();
  const onSignal = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(128 + numbers[name as keyof typeof numbers]);
    controller.abort(new Error(`stopped by ${name}`));
    resolve();
  };
  const names = Object.keys(numbers) as NodeJS.Signals[];
  for (const name of names) process.on(name, onSignal);
  return {
    signal: controller.signal,
    arrived,
    [Symbol.dispose]: () => {
      for (const name of names) process.off(name, onSignal);
    },
  };
}

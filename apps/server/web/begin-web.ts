import { buildWeb, type WebBuildOptions } from './build-web.ts';

/** A build on its way; disposing of it gives it up. */
export interface WebOnItsWay extends AsyncDisposable {
  /** See `buildWeb`. */
  readonly folder: Promise<string>;
}

/** Builds the web application, where that is needed, while other things start. */
export function beginWeb({ signal, ...options }: WebBuildOptions): WebOnItsWay {
  const controller = new AbortController();
  const folder = buildWeb({ ...options, signal: AbortSignal.any([signal, controller.signal]) });
  // Whoever awaits it hears of a failure; a start that failed before has another to tell.
  folder.catch(() => undefined);
  return {
    folder,
    async [Symbol.asyncDispose]() {
      controller.abort();
      await folder.catch(() => undefined);
    },
  };
}

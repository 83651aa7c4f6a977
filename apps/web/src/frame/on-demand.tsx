import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A form or a dialog whose script is loaded after the page is there: as soon as the browser has nothing better to do, or when
 * somebody opens it.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
  window.requestIdleCallback?.(() => void load().catch(() => undefined));
  return (props) => (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}

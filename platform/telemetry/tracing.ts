import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Span } from '@opentelemetry/api';
import { formatTraceparent, parseTraceparent } from './traceparent.ts';

/** Names, kinds and counts. Nothing that tells who somebody is: no ids of patients, no paths, no parameters, no messages. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanOptions {
  readonly kind: 'server' | 'client' | 'consumer' | 'internal';
  /** Of few different values, e.g. a route's pattern. */
  readonly name: string;
  readonly attributes?: Attributes;
  /** W3C `traceparent` of a span elsewhere that this one follows from, instead of the span around. */
  readonly from?: string | undefined;
}

/** A piece of work that is measured until it ends. */
export interface OpenSpan {
  /** Runs the work so that spans begun in it are children of this one. */
  around<T>(work: () => T): T;
  set(attributes: Attributes): void;
  /** @param type a code or the name of a kind of error */
  fail(type: string): void;
  end(): void;
}

/** Traces, where a collector is set. Whoever may trace is given this or undefined, so that none costs nothing. */
export interface Tracing {
  begin(options: SpanOptions): OpenSpan;
  /** A span around the work. It fails where the work does. */
  span<T>(options: SpanOptions, work: () => Promise<T>): Promise<T>;
  /** A span around the work, but only where it is part of something that is traced. */
  part<T>(options: SpanOptions, work: () => Promise<T>): Promise<T>;
  /** Runs the work as part of nothing, for what a request only happens to start. */
  apart<T>(work: () => T): T;
  /** W3C `traceparent` of the span around. */
  traceparent(): string | undefined;
  /**
   * W3C `traceparent` for a call to another process of the hospital: of the span around, else one that says that nothing is
   * recorded, so that what processes ask each other on their own fills no collector there either.
   */
  onward(): string;
  /** Sends what is left. */
  stop(): Promise<void>;
}

export interface TracingOptions {
  /** Where the collector takes OTLP over HTTP, e.g. `http://localhost:4318`. */
  readonly endpoint: string;
  /** What this process is called in traces. */
  readonly service: string;
  /** Milliseconds in which spans are gathered before they are sent. */
  readonly gatherMs?: number;
}

const GATHER_MS = 1_000;

/** Loads OpenTelemetry and sends spans to the collector. A request whose caller does not record its trace is not recorded. */
export async function startTracing({ endpoint, service, gatherMs = GATHER_MS }: TracingOptions): Promise<Tracing> {
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.AlwaysOnSampler() }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, scheduledDelayMillis: gatherMs })],
  });
  const tracer = provider.getTracer('hms');
  const current = new AsyncLocalStorage<Span | undefined>();
  const kinds = {
    server: api.SpanKind.SERVER,
    client: api.SpanKind.CLIENT,
    consumer: api.SpanKind.CONSUMER,
    internal: api.SpanKind.INTERNAL,
  };

  function placeOf(from: string | undefined) {
    const elsewhere = parseTraceparent(from);
    if (elsewhere) return api.trace.setSpanContext(api.ROOT_CONTEXT, { ...elsewhere, isRemote: true });
    const around = current.getStore();
    return around ? api.trace.setSpan(api.ROOT_CONTEXT, around) : api.ROOT_CONTEXT;
  }

  function begin({ kind, name, attributes = {}, from }: SpanOptions): OpenSpan {
    const span = tracer.startSpan(name, { kind: kinds[kind], attributes: { ...attributes } }, placeOf(from));
    return {
      around: (work) => current.run(span, work),
      set: (more) => void span.setAttributes(more),
      fail(type) {
        span.setAttribute('error.type', type);
        span.setStatus({ code: api.SpanStatusCode.ERROR });
      },
      end: () => span.end(),
    };
  }

  async function span<T>(options: SpanOptions, work: () => Promise<T>): Promise<T> {
    const open = begin(options);
    try {
      return await open.around(work);
    } catch (error) {
      open.fail(typeOf(error));
      throw error;
    } finally {
      open.end();
    }
  }

  function traceparent(): string | undefined {
    const around = current.getStore();
    return around && formatTraceparent(around.spanContext());
  }

  return {
    begin,
    span,
    part: (options, work) => (current.getStore() ? span(options, work) : work()),
    apart: (work) => current.run(undefined, work),
    traceparent,
    onward: () => traceparent() ?? unrecorded(),
    stop: () => provider.shutdown(),
  };
}

const unrecorded = (): string => formatTraceparent({ traceId: hex(16), spanId: hex(8), traceFlags: 0 });
const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

/** What may be said of an error: its code or its kind, never its message. */
function typeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name ?? typeof error).slice(0, 100);
}

import type { AccessEntry } from '../audit/index.ts';
import type { OpenSharedCache } from '../cache/index.ts';
import type { Contract, EventType } from '../contract/index.ts';
import type { Database, Transaction } from '../database/index.ts';
import type { AppendEvents, EventEnvelope, Projection } from '../event-log/index.ts';
import type { TailableSource } from '../event-relay/index.ts';
import type { FileName, Files } from '../files/index.ts';
import type { Job } from '../jobs/index.ts';
import type { DataKeys, Key, KeyRing, OwnedDataKeys, PolicySource } from '../security/index.ts';
import type { Figure, Logger, Metrics, Tracing } from '../telemetry/index.ts';
import type { Call, Handlers } from './call.ts';
import type { Client } from './client.ts';
import type { Inspected } from './inspection.ts';
import type { LiveRows } from './live-gate.ts';
import type { Mount } from './mount.ts';

/** What a service is given. Overriding a piece of it is how a test changes the world around a service. */
export interface ServiceContext<C extends Contract = Contract> {
  readonly contract: C;
  /** What all services of the hospital promise, also those that run elsewhere. */
  readonly contracts: readonly Contract[];
  readonly database: Database;
  /** Appends decided events and projects them. */
  readonly append: AppendEvents<C>;
  /** The data keys of patients. */
  readonly keys: DataKeys;
  readonly keyRing: KeyRing;
  /** The service's own, in whatever store this hospital has. */
  readonly files: Files;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** For spans of its own, where traces are sent. */
  readonly tracing?: Tracing | undefined;
  /** Where the hospital is reached from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** Settings of the service, as declared by it. */
  readonly settings: Readonly<Record<string, unknown>>;
  now(): Date;
  /** A named secret of this service, made at first use. */
  secret(name: string): Promise<Key>;
  /** Opens a cache that all processes of this service share. */
  readonly sharedCache: OpenSharedCache;
  /** A typed client of another service; with a call, the caller's own identity travels on. */
  client<Other extends Contract>(contract: Other, call?: Call): Client<Other>;
  /** How a service runs, in this process or another. */
  inspected(service: string): Inspected;
}

/** Follows the events of a service and acts on them: effect and place commit together, so each counts exactly once. */
export type Subscription<From extends Contract = Contract> = EventByEvent<From> | Together<From>;

interface Followed<From extends Contract> {
  readonly from: From;
  readonly events: readonly EventType<From>[];
  /**
   * Most events in one transaction; 1 (the default) where the effect reads and appends to the own log event by event: the log's order rests
   * on a transaction's first write coming after its reads.
   */
  readonly batch?: number;
  /**
   * Tells consumers apart where a service follows one log for several ends: each has its own place in it, and none waits for another.
   */
  readonly as?: string;
  /** Whether it may wait while the process that reads the log is busy with what people wait for. */
  readonly background?: boolean;
}

export interface EventByEvent<From extends Contract = Contract> extends Followed<From> {
  /** Personal fields are in place unless the person was forgotten. */
  handle(tx: Transaction, event: EventEnvelope): Promise<void>;
}

interface Together<From extends Contract> extends Followed<From> {
  /** As `handle`, for all events of a transaction in their order: whoever appends reads for all of them first. */
  handleAll(tx: Transaction, events: readonly EventEnvelope[]): Promise<void>;
}

/** A service whose accesses are collected. */
export interface AccessProducer {
  readonly service: string;
  /** What the entry's `detail` says; null where it says nothing. Throws when it is not as the service sealed it. */
  openNote(entry: AccessEntry): string | null;
}

/** Follows the access logs of all services. Only the audit service does. */
export interface AccessCollector {
  readonly batch: number;
  /** Milliseconds to wait after a commit, so that more entries share a transaction. */
  readonly gatherMs?: number;
  collect(tx: Transaction, producer: AccessProducer, entries: readonly AccessEntry[]): Promise<void>;
}

/** What the platform must know of a service that keeps files. */
export interface OwnFiles {
  /** Those of them that rows of the service name; the others are swept once they are a day old. */
  named(names: readonly FileName[]): Promise<readonly FileName[]>;
  /** Moves to the store what earlier versions kept elsewhere. Runs before each sweep. */
  moveEarlier?(): Promise<void>;
}

/** What a service brings once it runs. */
export interface ServiceParts<C extends Contract = Contract> {
  readonly handlers: Handlers<C['operations']>;
  readonly subscriptions?: readonly Subscription[];
  readonly collector?: AccessCollector;
  /** What others follow instead of the event log, where the events are a view over something else. */
  readonly events?: TailableSource<EventEnvelope>;
  /** Rows that decide who may follow a live topic, where the contract says that they are asked. */
  readonly liveRows?: LiveRows;
  readonly jobs?: readonly Job[];
  /** Where it keeps files. */
  readonly files?: OwnFiles;
  /** What it counts of the hospital's work for the metrics. */
  readonly figures?: readonly Figure[];
  /** Routes of a library that brings its own. */
  readonly mounts?: readonly Mount[];
  /** The one service that owns the patients' data keys offers them. */
  readonly dataKeys?: OwnedDataKeys;
  /** The one service that decides who may do what offers its policy. */
  readonly policy?: PolicySource;
  /** Runs once everything is up, before the doors open. */
  ready?(): Promise<void>;
  stop?(): Promise<void>;
}

/** A service as data: readable without starting anything. */
export interface ServiceDefinition<C extends Contract = Contract> {
  readonly contract: C;
  /** Services that must be up before this one. */
  readonly needs: readonly string[];
  /** Folder of the service's own migrations. */
  readonly migrations?: URL;
  /** Tables that only projections write, emptied and refilled by a rebuild. */
  readonly stateTables: readonly string[];
  readonly projections: readonly Projection<C>[];
  start(context: ServiceContext<C>): Promise<ServiceParts<C>> | ServiceParts<C>;
}

/** Forgets the contract's exact type, so that services of many contracts stand in one list. */
export function defineService<C extends Contract>(definition: ServiceDefinition<C>): ServiceDefinition {
  return definition as unknown as ServiceDefinition;
}

export type { Job };

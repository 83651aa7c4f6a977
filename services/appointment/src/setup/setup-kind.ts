import type { EventType } from '@hms/platform/contract';
import type { Queryable } from '@hms/platform/database';
import type { AppointmentContract } from '../appointment-service.ts';

/** Something that is set up for booking, by the fields that its contract names. */
export interface Entry extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
  readonly created_at: string;
  readonly updated_at: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** What is particular to one kind of entry: resources, types, schedules, service points. */
export interface SetupKind {
  /** As failures name it. */
  readonly name: string;
  readonly thing: string;
  /** As paths and pages say it. */
  readonly path: string;
  readonly list: string;
  readonly table: string;
  readonly event: Extract<EventType<AppointmentContract>, `appointment.${string}.defined`>;
  /** Fields that are columns too. */
  readonly columns: readonly string[];
  /** Values of the fields that need not be given. */
  readonly initial: Fields;
  readonly order: string;
  label(entry: Fields): string;
  /** SQL that narrows a list by a query parameter, whose placeholder it is given. */
  readonly filters: Readonly<Record<string, (placeholder: string) => string>>;
  /** What a unique constraint of the table refuses. */
  readonly taken?: string;
  /** Throws a failure that names the first rule that the entry breaks. */
  check?(entry: Fields, database: Queryable): Promise<void> | void;
}

export const equals = (column: string) => (placeholder: string) => `${column} = ${placeholder}`;

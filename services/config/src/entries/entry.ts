/** Fields of an entry by their names, as the contract of its kind declares them. */
export type Fields = Readonly<Record<string, unknown>>;

/** Something that the organisation is made of: a facility, a ward, a person of its staff … */
export interface Entry extends Fields {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
  readonly created_at: string;
  readonly updated_at: string;
}

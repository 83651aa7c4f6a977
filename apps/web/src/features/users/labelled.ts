export type Choices = readonly (readonly [value: string, label: string])[];

export interface UserChoices {
  readonly roles: Choices;
  readonly departments: Choices;
  readonly facilities: Choices;
}

/** What people read for each value; the value itself where it is unknown. */
export function labelled(values: readonly string[], choices: Choices): string {
  const labels = new Map(choices);
  return values.map((value) => labels.get(value) ?? value).join(', ');
}

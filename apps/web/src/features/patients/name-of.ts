interface Named {
  readonly prefix?: string | null;
  readonly first_name?: string | null;
  readonly middle_names?: string | null;
  readonly last_name?: string | null;
  readonly suffix?: string | null;
  readonly patient_id: string;
}

/** A patient's name as it is called out, or the MRN of somebody without a name. */
export function nameOf({ first_name, middle_names, last_name, suffix, patient_id }: Named): string {
  const family = [last_name, suffix].filter(Boolean).join(' ');
  const given = [first_name, middle_names].filter(Boolean).join(' ');
  return [family, given].filter(Boolean).join(', ') || patient_id;
}

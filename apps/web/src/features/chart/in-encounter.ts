import { createContext, use } from 'react';

/** In which encounter somebody works just now; null where they only look at the chart. */
const Context = createContext<string | null>(null);

export const InEncounter = Context.Provider;

/** What is recorded now belongs to this encounter. */
export const useInEncounter = (): { readonly encounter_id?: string } => {
  const id = use(Context);
  return id === null ? {} : { encounter_id: id };
};

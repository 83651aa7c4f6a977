/** Where one reads what a list names. */
export const encounterPath = (id: string): string => `/encounters/${id}`;
export const notePath = (id: string): string => `/notes/${id}`;
export const partPath = (patient: string, part = ''): string => `/patients/${patient}/chart${part && `/${part}`}`;

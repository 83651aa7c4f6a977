import { useSearchParams } from 'react-router';
import { onDemand } from '../../frame/on-demand.tsx';
import type { Patient } from './patient.ts';

export interface SideFormProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

const SideForm = onDemand(async () => (await import('./side-form.tsx')).SideForm);

/** The form that the address names (`?edit=coverage`, `?edit=coverage&of=<id>` …), beside the record. */
export function SideForms({ patient }: { readonly patient: Patient }) {
  const { name, close } = useSideForm();
  return name === undefined ? null : <SideForm name={name} patient={patient} onClose={close} />;
}

export function useSideForm() {
  const [params, setParams] = useSearchParams();
  const set = (name: string | undefined, of?: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.delete('of');
      after.delete('edit');
      if (name) after.set('edit', name);
      if (of) after.set('of', of);
      return after;
    });
  return {
    name: params.get('edit') ?? undefined,
    of: params.get('of') ?? undefined,
    open: (name: string, of?: string) => set(name, of),
    close: () => set(undefined),
  };
}

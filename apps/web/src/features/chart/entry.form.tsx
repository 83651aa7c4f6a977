import { type ReactNode, useMemo } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import { type ClinicalOperations, clinicalBody } from '../../form/contract-bodies.ts';
import { contractResolver } from '../../form/contract-resolver.ts';
import { Workspace } from '../../frame/workspace.tsx';
import { SideFormFrame } from '../patient-record/sections/side-form-frame.tsx';

export interface EntryFormProps<Values extends FieldValues> {
  readonly title: string;
  /** Under which name what is typed is kept until it is sent. */
  readonly draft: string;
  readonly values: Values;
  /** Whose body is sent. */
  readonly operation: keyof ClinicalOperations;
  readonly toBody: (values: Values) => unknown;
  /** Said once it is saved. */
  readonly done: string;
  /** Throws what was refused. */
  readonly onSend: (values: Values) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: (form: UseFormReturn<Values, unknown, unknown>) => ReactNode;
}

/** A form for one entry of a chart, beside the page. */
export function EntryForm<Values extends FieldValues>(props: EntryFormProps<Values>) {
  const { title, draft, values, operation, toBody, done, onSend, onClose, children } = props;
  const resolver = useMemo(() => contractResolver(clinicalBody(operation), toBody), [operation, toBody]);
  const form = useForm<Values, unknown, unknown>({ defaultValues: values as DefaultValues<Values>, resolver });
  return (
    <Workspace title={title} onClose={onClose}>
      <SideFormFrame
        form={form}
        draft={draft}
        done={done}
        onSend={async () => void (await onSend(form.getValues()))}
        onClose={onClose}
      >
        {children(form)}
      </SideFormFrame>
    </Workspace>
  );
}

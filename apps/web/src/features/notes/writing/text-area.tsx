import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useLayoutEffect, useRef } from 'react';
import { placeAfter } from './place-after.ts';

type TextAreaProps = Omit<TextFieldProps, 'value' | 'onChange' | 'inputRef' | 'multiline'> & {
  readonly value: string;
  readonly onWrite: (text: string) => void;
  /** Told of the field itself. */
  readonly area?: (element: HTMLTextAreaElement | null) => void;
};

/** A field for many words. Where somebody else's words come in, the cursor stays beside the words where it was. */
export function TextArea({ value, onWrite, area, ...rest }: TextAreaProps) {
  const element = useRef<HTMLTextAreaElement | null>(null);
  const typed = useRef(value);
  const cursor = useRef(0);
  const remember = () => {
    cursor.current = element.current?.selectionStart ?? 0;
  };
  useLayoutEffect(() => {
    const field = element.current;
    if (field && value !== typed.current && document.activeElement === field) {
      const place = placeAfter(typed.current, value, cursor.current);
      field.setSelectionRange(place, place);
    }
    typed.current = value;
  }, [value]);
  return (
    <TextField
      {...rest}
      multiline
      value={value}
      inputRef={(node: HTMLTextAreaElement | null) => {
        element.current = node;
        area?.(node);
      }}
      onSelect={remember}
      onChange={({ target }) => {
        typed.current = target.value;
        remember();
        onWrite(target.value);
      }}
    />
  );
}

import { resolve } from 'node:path';

/** What the text of a setting must look like, and the value that it becomes. */
export interface Kind<T> {
  /** Ends the sentence "it must be …". */
  readonly allowed: string;
  /** Stands for the value in help texts, e.g. `N`; a switch has none. */
  readonly placeholder?: string;
  /** @returns undefined when the text is not allowed */
  parse(text: string): T | undefined;
}

const integerText = /^-?\d{1,15}$/;

export function integer({ min, max, unit }: { min: number; max: number; unit?: string }): Kind<number> {
  return {
    allowed: `a whole number${unit ? ` of ${unit}` : ''} from ${min} to ${max}`,
    placeholder: 'N',
    parse(text) {
      const value = integerText.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : undefined;
    },
  };
}

export const port: Kind<number> = {
  ...integer({ min: 0, max: 65_535 }),
  allowed: 'a port from 0 to 65535 (0 takes any free one)',
};

/** A switch: `--name`, `--no-name`, `true`, `false`. */
export const onOff: Kind<boolean> = {
  allowed: 'true or false',
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
};

export function text({ pattern, allowed, placeholder = 'TEXT' }: TextShape): Kind<string> {
  return { allowed, placeholder, parse: (value) => (pattern.test(value) ? value : undefined) };
}

interface TextShape {
  readonly pattern: RegExp;
  readonly allowed: string;
  readonly placeholder?: string;
}

export function choice<const T extends string>(...values: readonly T[]): Kind<T> {
  return {
    allowed: `one of ${values.join(', ')}`,
    placeholder: 'NAME',
    parse: (value) => values.find((each) => each === value),
  };
}

/** A file or folder; a relative one counts from the folder where the command was given. */
export function path(placeholder: 'FILE' | 'DIR'): Kind<string> {
  return {
    allowed: placeholder === 'FILE' ? 'the path of a file' : 'the path of a folder',
    placeholder,
    parse: (value) => (value === '' || value.includes('\0') ? undefined : resolve(value)),
  };
}

export function url(...schemes: readonly string[]): Kind<string> {
  return {
    allowed: `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    placeholder: 'URL',
    parse(value) {
      const parsed = URL.parse(value);
      return parsed && parsed.host !== '' && schemes.includes(parsed.protocol.slice(0, -1)) ? value : undefined;
    },
  };
}

const units = { '': 1, b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 } as const;

/** Bytes, written as `1048576`, `64kb` or `1mb`. */
export function bytes({ min, max }: { min: number; max: number }): Kind<number> {
  return {
    allowed: `a size from ${min} bytes to ${max} bytes, such as 65536, 64kb or 1mb`,
    placeholder: 'SIZE',
    parse(value) {
      const [, digits, unit = ''] = /^(\d{1,12})([kmg]?b)?$/i.exec(value) ?? [];
      const size = digits ? Number(digits) * units[unit.toLowerCase() as keyof typeof units] : Number.NaN;
      return size >= min && size <= max ? size : undefined;
    },
  };
}

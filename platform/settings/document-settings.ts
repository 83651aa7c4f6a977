import { readFile } from 'node:fs/promises';
import type { NamedSetting, Settings } from './define-settings.ts';
import { nameOf } from './resolve-settings.ts';

/** The page of all settings, in Markdown; `heading` is what stands above the table. */
export function documentSettings(declared: Settings, heading: string): string {
  const rows = Object.values(declared).map((setting) => {
    const places = [setting.flagName && flagText(setting), setting.envName, setting.fileKey && `"${setting.fileKey}"`];
    const cells = [
      nameOf(setting),
      places.map((place) => (place ? `\`${place}\`` : '')).join(' | '),
      defaultText(setting),
      `${setting.describe}${setting.secret ? ' Secret: its value is never shown.' : ''}`,
      setting.kind.allowed,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = ['setting', 'flag', 'environment', 'file', 'default', 'what it does', 'allowed'];
  return `${heading.trim()}\n\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|\n${rows.join('\n')}\n`;
}

/** Whether the page at `path` differs from the one that the declaration gives. */
export async function isStale(path: string, page: string): Promise<boolean> {
  return (await readFile(path, 'utf8').catch(() => '')) !== page;
}

/** How the setting is written on a command line, e.g. `--port N` or `--[no-]demo`. */
export function flagText({ flagName, kind }: NamedSetting): string {
  return kind.placeholder ? `--${flagName} ${kind.placeholder}` : `--[no-]${flagName}`;
}

export function defaultText({ default: value, whenAbsent }: NamedSetting): string {
  return value === undefined ? (whenAbsent ?? 'none') : `\`${value}\``;
}

import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import greek from '@fontsource/noto-sans/files/noto-sans-greek-600-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2?url';
import { type Fonts, openFont } from './letters.ts';
import type { Script } from './words-by-script.ts';

const FILES: Partial<Record<Script, string>> = { latin, 'latin-ext': latinExt, greek, cyrillic, arabic };

/** Fetches the fonts that these scripts need, and no other. */
export async function fontsFor(scripts: ReadonlySet<Script>): Promise<Fonts> {
  const wanted = [...scripts].flatMap((script) => (FILES[script] ? [[script, FILES[script]] as const] : []));
  return Object.fromEntries(
    await Promise.all(
      wanted.map(async ([script, file]) => {
        const answer = await fetch(file);
        if (!answer.ok) throw new Error(`no font: ${answer.status}`);
        return [script, openFont(new Uint8Array(await answer.arrayBuffer()))] as const;
      }),
    ),
  );
}

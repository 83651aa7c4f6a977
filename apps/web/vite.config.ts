import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The frame is run once somebody is known, and loaded from the beginning. */
const loadFrameAhead: Plugin = {
  name: 'load-frame-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_page, { bundle = {} }) =>
      Object.values(bundle).flatMap(({ name, fileName }) =>
        name === 'frame'
          ? [
              {
                tag: 'link',
                attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
                injectTo: 'head',
              },
            ]
          : [],
      ),
  },
};

const WORDS = fileURLToPath(new URL('src/words/words-of.ts', import.meta.url));

/** All words of a language in one file: two dozen requests would be one too many. */
const wordsInOneFile: Plugin = {
  name: 'words-in-one-file',
  apply: 'build',
  load(id) {
    if (id !== WORDS) return;
    const files = ['en', 'es', 'ar'].map((language) => {
      const found = globSync(`src/{words,features/*}/*.${language}.json`, { cwd: import.meta.dirname }).sort();
      const words = found.map((path) => {
        const [, folder = '', name = ''] = /([\w-]+)\/(\w+)\.\w+\.json$/.exec(path)!;
        const feature = folder !== 'words' ? folder : name === 'words' ? 'frame' : name;
        return [feature, JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'))];
      });
      const source = JSON.stringify(Object.fromEntries(words));
      return `${language}: import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `words.${language}.json`, source })}`;
    });
    return `const files = { ${files.join(', ')} };
      export async function wordsOf(language) {
        const answer = await fetch(files[language]);
        if (!answer.ok) throw new Error('the words were answered by ' + answer.status);
        return answer.json();
      }`;
  },
};

const TEXT_FIELDS = /@mui\/material\/(?:TextField|Select)\/\w+\.mjs$/;
const OTHER_INPUTS = /\/(?:Filled)?Input\/index\.mjs$/;

/** Fields are outlined here: their other looks would come with every page that has a field. */
const outlinedFieldsAlone: Plugin = {
  name: 'outlined-fields-alone',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer && TEXT_FIELDS.test(importer) && OTHER_INPUTS.test(source))
      return this.resolve('@mui/material/OutlinedInput', importer);
  },
};

export default defineConfig({
  plugins: [react(), loadFrameAhead, wordsInOneFile, outlinedFieldsAlone],
  // Replaced in each answer; emotion reads it to mark the styles that it adds.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
    // What every page needs is one file: it compresses better, and is one request instead of sixty.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'session',
              test: /src\/(?:session\/start-session|api\/connection|updates)\.ts$|preload-helper/,
              priority: 2,
            },
            { name: 'frame', test: /src\/application\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(['/api', '/auth', '/oauth'].map((path) => [path, 'http://localhost:8080'])) },
});

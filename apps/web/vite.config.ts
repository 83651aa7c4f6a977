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

export default defineConfig({
  plugins: [react(), loadFrameAhead],
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

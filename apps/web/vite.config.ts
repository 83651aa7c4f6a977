import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const NOT_ENTRY = /(?<!index\.html|main\.tsx)$/;

export default defineConfig({
  plugins: [react()],
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
      output: { codeSplitting: { groups: [{ name: 'frame', tags: ['$initial'], test: NOT_ENTRY }] } },
    },
  },
  server: { proxy: Object.fromEntries(['/api', '/auth', '/oauth'].map((path) => [path, 'http://localhost:8080'])) },
});

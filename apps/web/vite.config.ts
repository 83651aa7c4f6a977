import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Replaced in each answer; emotion reads it to mark the styles that it adds.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
  },
  server: { proxy: Object.fromEntries(['/api', '/auth', '/oauth'].map((path) => [path, 'http://localhost:8080'])) },
});

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The console as static files under `/console/`; in development the API is asked of the running program. */
export default defineConfig({
  root: here,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: `${here}dist`,
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
  },
  server: {
    // The server refuses writes from another origin: the host stays as the browser said it.
    proxy: { '/api': { target: process.env.WENMAI_API ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * The pages as one module that the server imports. What the server has already (the contracts, zod, the platform) stays
 * outside, so that both speak of the very same contracts; React goes in, in the form made for service.
 */
export default defineConfig({
  root: here,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: ['react', 'react-dom'], external: ['zod'] },
  resolve: { conditions: ['node'] },
  build: {
    ssr: `${here}src/portal.tsx`,
    outDir: `${here}dist`,
    emptyOutDir: true,
    minify: true,
    cssMinify: true,
    target: 'node24',
    rollupOptions: { external: [/^#(modules|platform)\//], output: { entryFileNames: 'portal.js' } },
  },
});

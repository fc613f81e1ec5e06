/** The part that runs in Node, as one file. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['playwright', 'vite'] },
  build: {
    ssr: 'main.ts',
    outDir: fileURLToPath(new URL('./dist/main', import.meta.url)),
    emptyOutDir: true,
    target: 'node20',
    // Not there for `--small`, which has no use for it.
    rollupOptions: { external: ['node-red'], output: { entryFileNames: 'bench.js' } },
  },
})

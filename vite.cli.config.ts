/** The command line as one file for Node, with everything it needs inside. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const file = 'baton.js'

/** `npx baton` runs the file itself, so it has to be executable after every build. */
const executable: Plugin = {
  name: 'executable',
  writeBundle({ dir = '' }) {
    chmodSync(join(dir, file), 0o755)
  },
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  plugins: [executable],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/baton.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rollupOptions: { output: { entryFileNames: file } },
  },
})

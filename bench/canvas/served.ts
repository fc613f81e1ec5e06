import type { AddressInfo } from 'node:net'
import { basename, dirname, resolve } from 'node:path'
import { preview } from 'vite'

/** Serves a built folder on a port of its own. */
export async function served(folder: string): Promise<{ address: string; stop(): Promise<void> }> {
  const server = await preview({
    root: dirname(resolve(folder)),
    configFile: false,
    logLevel: 'warn',
    build: { outDir: basename(folder) },
    preview: { host: '127.0.0.1', port: 5290, strictPort: false },
  })
  const { port }: Pick<AddressInfo, 'port'> = portOf(server.httpServer.address())
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

export function portOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address
}

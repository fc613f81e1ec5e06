import { createServer } from 'node:http'
import { inMemory } from '../nodeRedStorage'
import { sceneOf } from './scene'
import { portOf } from './served'

/** Node-RED in this process, on this machine alone: nothing on disk, no telemetry, no tours. */
export async function serverOfNodeRed(pitchOf: (count: number) => number): Promise<{
  readonly address: string
  /** Has it show the scene of so many cards. */
  deploy(count: number): Promise<void>
  stop(): Promise<void>
}> {
  const { default: RED } = await import('node-red')
  const server = createServer((request, response) => RED.httpAdmin(request, response))
  RED.init(server, settings)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  await RED.start()
  const address = `http://127.0.0.1:${portOf(server.address()).port}`
  return {
    address,
    async deploy(count) {
      const response = await fetch(`${address}/flows`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Node-RED-Deployment-Type': 'full' },
        body: JSON.stringify(flowOf(count, pitchOf(count))),
      })
      if (!response.ok) throw new Error(`Node-RED does not take the flow: ${response.status}`)
    },
    async stop() {
      await RED.stop()
      server.closeAllConnections()
      server.close()
    },
  }
}

const settings = {
  httpAdminRoot: '/',
  httpNodeRoot: false,
  storageModule: inMemory([]),
  apiMaxLength: '50mb',
  telemetry: { enabled: false, updateNotification: false },
  editorTheme: { tours: false },
  logging: { console: { level: 'off', metrics: false, audit: false } },
  functionExternalModules: false,
  externalModules: { autoInstall: false, palette: { allowInstall: false }, modules: { allowInstall: false } },
}

/** The scene as switch nodes on a tab that is not run. */
function flowOf(count: number, pitch: number): readonly object[] {
  const scene = sceneOf(count)
  const scale = pitch / (scene[1]?.x || pitch)
  const nodes = scene.map(({ key, title, x, y, exits }) => ({
    id: key,
    type: 'switch',
    z: 'scene',
    name: title,
    property: 'payload',
    propertyType: 'msg',
    rules: exits.map(({ label }) => ({ t: 'eq', v: label, vt: 'str' })),
    checkall: 'true',
    repair: false,
    outputs: exits.length,
    x: x * scale + pitch / 2,
    y: y * scale + pitch / 2,
    wires: exits.map(({ to }) => (to === null ? [] : [to])),
  }))
  return [{ id: 'scene', type: 'tab', label: 'Scene', disabled: true }, ...nodes]
}

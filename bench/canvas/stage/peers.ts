import type { Peer } from './peer'

/** Who is on the stage. Each is loaded alone. */
export const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  'react-flow': async () => (await import('./reactFlow')).reactFlow(false),
  'react-flow-visible': async () => (await import('./reactFlow')).reactFlow(true),
  dom: async () => (await import('./dom')).dom,
  ...(import.meta.env.VITE_PEERS === 'all'
    ? {
        'vue-flow': async () => (await import('./vueFlow')).vueFlow,
        litegraph: async () => (await import('./liteGraph')).liteGraph,
        drawflow: async () => (await import('./drawflow')).drawflow,
      }
    : {}),
}

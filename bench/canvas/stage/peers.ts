import type { Peer } from './peer'

/** Who is on the stage. Each is loaded alone. */
export const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  'react-flow': async () => (await import('./reactFlow')).reactFlow(),
  'react-flow-visible': async () => (await import('./reactFlow')).reactFlow({ onlyVisible: true }),
  'react-flow-empty': async () => (await import('./reactFlow')).reactFlow({ empty: true }),
  dom: async () => (await import('./dom')).dom,
  ...(import.meta.env.VITE_PEERS === 'all'
    ? {
        'vue-flow': async () => (await import('./vueFlow')).vueFlow,
        litegraph: async () => (await import('./liteGraph')).liteGraph,
        rete: async () => (await import('./rete')).rete,
        drawflow: async () => (await import('./drawflow')).drawflow,
      }
    : {}),
}

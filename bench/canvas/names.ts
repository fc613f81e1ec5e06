/** Those that figures are compared by. */
export const PRODUCT = 'Baton'
export const EVERY = 'React Flow, every card'
export const NODE_RED = 'Node-RED editor'

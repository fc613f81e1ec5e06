/** Storage for Node-RED's runtime that keeps nothing: what it finds there is given, and the disk stays out of the figures. */
export const inMemory = (flows: readonly object[]) => ({
  init: async () => undefined,
  getFlows: async () => flows,
  saveFlows: async () => undefined,
  getCredentials: async () => ({}),
  saveCredentials: async () => undefined,
  getSettings: async () => ({}),
  saveSettings: async () => undefined,
  getSessions: async () => ({}),
  saveSessions: async () => undefined,
  getLibraryEntry: async () => [],
  saveLibraryEntry: async () => undefined,
})

import { QueryClient } from '@tanstack/react-query'

/**
 * What is stored lies in this browser: it needs no network, so being offline must not hold anything back, and what
 * failed fails again until a person changes something.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

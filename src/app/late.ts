import { type ComponentType, createElement, lazy, useState } from 'react'

/**
 * A screen that is fetched when it is first shown, or before by `fetched`. One that is there already is shown at once, without
 * the placeholder that `lazy` begins with: for 300 ms after a placeholder React shows nothing else.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>) {
  let known: ComponentType<P> | null = null
  const fetched = async (): Promise<{ default: ComponentType<P> }> => {
    known = await load()
    return { default: known }
  }
  const Fetched = lazy(fetched)
  function Late(props: P) {
    // It stays what it was when it was first shown: another component would be another screen.
    const [Screen] = useState<ComponentType<P> | typeof Fetched>(() => known ?? Fetched)
    return createElement<P>(Screen, props)
  }
  return Object.assign(Late, { fetched })
}

/** The map of the house: which part of src a file belongs to, and which parts that one may import. */

const core = ['core/flow', 'core/runtime', 'core/workspace', 'core/desk', 'core/rehearsal']
const belowScreens = [...core, 'core/layout', 'cards', 'ui', 'storage']

const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/flow': [],
  'core/runtime': ['core/flow'],
  'core/workspace': ['core/flow'],
  'core/desk': ['core/workspace', 'core/runtime', 'core/flow'],
  'core/rehearsal': core,
  'core/layout': ['core/flow'],
  cards: [...core, 'ui'],
  ui: [],
  storage: core,
  screens: belowScreens,
  app: [...belowScreens, 'screens'],
  cli: [...belowScreens, 'screens'],
}

/** `src/screens/editor/Canvas.tsx` stands in the layer `screens` and the room `editor`. */
export type Place = { layer: string; room: string }

/** Where a file stands, or undefined when the map has no such place. */
export function placeOf(path: string): Place | undefined {
  const [source, first = '', second = '', third] = path.split('/')
  if (source !== 'src') return
  const layer = first === 'core' ? `core/${second}` : first
  if (!Object.hasOwn(mayImport, layer)) return
  if (layer === 'screens' && third === undefined) return
  return { layer, room: third === undefined ? '' : second }
}

export function mayReach(from: Place, to: Place) {
  return from.layer === to.layer || mayImport[from.layer]?.includes(to.layer) === true
}

export function isTest(path: string) {
  return /\.test(\.tsx?)?$/.test(path)
}

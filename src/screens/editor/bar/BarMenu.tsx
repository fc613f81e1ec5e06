import { Menu as MenuIcon } from 'lucide-react'
import { LazyMenu } from './LazyMenu'

/** Everything that can be done, by group. */
export const BarMenu = () => <LazyMenu label="Menu" icon={<MenuIcon size={16} />} load={load} />

const load = async () => (await import('./OpenBarMenu')).OpenBarMenu

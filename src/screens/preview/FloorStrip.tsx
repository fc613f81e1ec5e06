import { Bot, BotOff, CircleCheckBig, Headset, Hourglass, Moon } from 'lucide-react'
import type { Floor } from './floor'

const ICONS = {
  bot: Bot,
  resting: Moon,
  queue: Hourglass,
  agent: Headset,
  stopped: BotOff,
  closed: CircleCheckBig,
}

/** Who may speak now. Always in sight, told by colour, icon and words. */
export function FloorStrip({ floor }: { floor: Floor }) {
  const Icon = ICONS[floor.kind]
  return (
    <div
      role="status"
      data-hue={floor.hue}
      data-floor={floor.kind}
      className="flex min-h-9 shrink-0 items-center gap-2 border-hue-line border-b bg-hue-bg px-4 py-1.5 text-hue-fg text-sm"
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <strong className="wrap-anywhere line-clamp-2 min-w-0 flex-1 font-semibold" title={floor.text}>
        {floor.text}
      </strong>
      {floor.aside && <span className="max-w-[40%] shrink-0 truncate text-xs">{floor.aside}</span>}
    </div>
  )
}

import { Fragment, useState } from 'react'
import { chordText } from '@/ui/chord'
import { Dialog } from '@/ui/Dialog'
import { Kbd } from '@/ui/Kbd'
import { type Action, GROUPS, inGroups, inSheet, labelOf } from './action'
import { useActions, useDesk } from './context'
import { rememberFocus } from './focus'
import { useClosing } from './useChoosing'

/** All keys there are, by group. */
export function ShortcutSheet() {
  const actions = useDesk(desk => desk.actions)
  const close = useClosing()
  const [home] = useState(rememberFocus)
  return (
    <Dialog open onOpenChange={close} title="Keyboard shortcuts" size="xl" finalFocus={home}>
      <div className="gap-x-10 md:columns-2 lg:columns-3">
        {inGroups(inSheet(actions)).map(([group, members]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 font-semibold text-faint text-xs">{GROUPS[group]}</h3>
            <dl>
              {members.map(action => (
                <Row key={action.id} action={action} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Row({ action }: { action: Action }) {
  const { stage } = useActions()
  const keys = (action.keys ?? []).flatMap(one => (one.silent ? [] : [chordText(one)]))
  return (
    <div className="flex min-h-8 items-center gap-3 border-line border-b text-sm">
      <dt className="min-w-0 flex-1">{labelOf(action, stage)}</dt>
      <dd className="flex max-w-[60%] shrink-0 flex-wrap items-center justify-end gap-1 py-1">
        {keys.map((text, index) => (
          <Fragment key={text}>
            {index > 0 ? <span className="text-faint text-xs">or</span> : null}
            <Kbd>{text}</Kbd>
          </Fragment>
        ))}
      </dd>
    </div>
  )
}

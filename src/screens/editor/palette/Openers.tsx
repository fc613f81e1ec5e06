import { Braces, ListTree, Plus } from 'lucide-react'
import { Button } from '@/ui/Button'
import { useActions } from '../actions/context'
import { focusBeside } from '../actions/focus'
import { useEditor } from '../context'

/** What stands beside the canvas, on windows too narrow to show it always. */
export function Openers() {
  const { desk, stage } = useActions()
  const readOnly = useEditor(state => state.readOnly)
  return (
    <div data-openers className="absolute top-3 left-3 z-10 flex gap-2 md:hidden">
      {readOnly ? null : (
        <Button
          variant="primary"
          icon={<Plus size={16} />}
          onClick={() => {
            desk.setState({ cardList: true, left: 'cards' })
            // The button goes, and with it the focus. In the search box a keyboard would cover half of the cards.
            focusBeside('[data-beside] [role="tab"][aria-selected="true"]')
          }}
        >
          Add card
        </Button>
      )}
      <Button icon={<ListTree size={16} />} onClick={() => stage.view.outline()}>
        Outline
      </Button>
      <Button icon={<Braces size={16} />} onClick={() => stage.view.variables()}>
        Variables
      </Button>
    </div>
  )
}

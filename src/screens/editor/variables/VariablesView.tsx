import { useActions } from '../actions/context'
import { VariablesPanel } from './VariablesPanel'

/** The variables beside the canvas. Escape leads back to what was there before. */
export function VariablesView() {
  const { desk, stage } = useActions()
  return (
    <section
      aria-label="Variables"
      data-variables
      tabIndex={-1}
      onKeyDown={event => event.key === 'Escape' && stage.view.variables()}
      className="flex h-full min-h-0 flex-col bg-surface outline-none"
    >
      <h2 className="sr-only">Variables</h2>
      <div className="min-h-0 flex-1">
        <VariablesPanel
          onShowPlace={({ card, path }) => {
            // Where they lie over the canvas, the field is what was asked for.
            if (!matchMedia('(min-width: 48rem)').matches) desk.setState({ cardList: false })
            stage.host.showSettings(card, path)
          }}
        />
      </div>
    </section>
  )
}

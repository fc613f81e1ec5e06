import { useToast } from '@/ui/Toasts'
import type { Rehearsal } from './rehearsal'
import type { Run } from './run'

/** Leaves the rehearsal under way for something else. Where much was done in it, that can be taken back for a while. */
export function useDiscarding(rehearsal: Rehearsal): (leave: () => void) => void {
  const toast = useToast()
  return leave => {
    const { play, runs } = rehearsal.getState()
    leave()
    const much = muchIn(runs)
    if (!play || much === null) return
    toast({
      text: `The rehearsal before (${much}) was discarded`,
      action: { label: 'Undo', onAction: () => rehearsal.getState().resume(play, runs) },
    })
  }
}

/** How many steps are quickly done again. */
const FEW = 5

function muchIn(runs: readonly Run[]): string | null {
  if (runs.length > 1) return `${runs.length} runs`
  const steps = runs[0]?.steps.length ?? 0
  return steps > FEW ? `${steps} steps` : null
}

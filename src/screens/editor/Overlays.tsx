import { Find } from './find/Find'
import { LandingMark } from './landing/LandingMark'
import { Marks } from './marks/Marks'
import { ProblemVoice } from './problems/ProblemVoice'

/** What lies over or under the cards, or is only heard, and is not needed to see the first of them. */
export function Overlays() {
  return (
    <>
      <Find />
      <LandingMark />
      <Marks />
      <ProblemVoice />
    </>
  )
}

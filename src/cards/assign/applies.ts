import { type Assign, passOf } from './settings'

/** Which settings mean something, given the others: the form shows no more. What it hides is kept. */
export function applies(settings: Assign) {
  const { to, strategy, ifUnavailable, availability } = settings
  const toTeam = to.type === 'team' || (to.type === 'contact_owner' && to.fallback?.type === 'team')
  const people = to.type !== 'bot'
  /** The team's own queue asks nobody whether they are available: whoever accepts has answered for themselves. */
  const queued = to.type === 'team' && strategy === 'queue'
  const asks = people && !queued
  const restricted = availability.online || availability.capacity || availability.hours
  const mayWait =
    people && (queued || (toTeam && strategy === 'queue') || (restricted && ifUnavailable === 'wait'))
  return {
    strategy: toTeam,
    availability: asks,
    ifUnavailable: asks && restricted,
    wait: mayWait,
    reply: asks,
    /** There is somebody else to try. */
    attempts: toTeam && strategy !== 'queue',
    pass: !people,
    /** The conversation can come back at all. */
    back: people || passOf(settings).comeBack,
    idle: people,
  }
}

/**
 * The settings that the card runs by: what the form does not offer does not act. How it comes back is that of another bot,
 * or of the people who take over where that bot was not found; who takes it from the team's queue has answered already.
 */
export function inForce(settings: Assign): Assign {
  const { back, idle, reply } = applies(settings)
  if (back && idle && (reply || settings.replyLimit === null)) return settings
  const { messages, resume } = settings
  return {
    ...settings,
    replyLimit: reply ? settings.replyLimit : null,
    messages: back ? messages : { ...messages, returned: '' },
    resume: { ...resume, keyword: back ? resume.keyword : '', after: idle ? resume.after : null },
  }
}

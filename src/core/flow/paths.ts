/** Names a template or condition may read beside the flow's own variables, with what they hold. */
export const BUILT_IN: Readonly<Record<string, string>> = {
  'contact.name': 'Name of the visitor, as the workspace knows it',
  'contact.email': 'E-mail of the visitor',
  'contact.phone': 'Phone number of the visitor',
  'contact.owner': 'E-mail of the contact owner, as the CRM knows it',
  'conversation.id': 'Id of the conversation',
  'conversation.previousConversationId': 'Id of the one this visitor had before, where that was closed',
  'flow.name': 'Name of this flow',
  'handoff.from': 'Name of the bot that handed over to this one',
  'handoff.why': 'Its note for the assignee',
}

/** The attribute that holds a contact's tags, with commas between them: a condition asks whether it contains one. */
export const TAGS = 'tags'

const ROOTS = new Set(['contact', 'conversation', 'flow', 'handoff'])

/** The first name of a path: `contact` for `contact.attributes.plan`. */
export const rootOf = (path: string): string => path.split('.', 1)[0] ?? path

/** True for a variable's name that would hide what every flow can read. `handoff` is where hand-offs are stored. */
export const isReserved = (name: string): boolean => ROOTS.has(name) && name !== 'handoff'

/** True for names that exist in every flow. `contact.attributes.<name>` and `handoff.<field>` are open-ended. */
export const isBuiltIn = (path: string): boolean => ROOTS.has(rootOf(path))

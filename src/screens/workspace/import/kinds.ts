import { agentRecords, readingAgents } from '@/core/workspace/csv/agents'
import type { Taken } from '@/core/workspace/csv/columns'
import { AGENT_FIELDS, ATTRIBUTE, CONTACT_FIELDS, type FieldOf, SKIP } from '@/core/workspace/csv/columns'
import { contactRecords, readingContacts } from '@/core/workspace/csv/contacts'
import { type Finding, imported, planRows, unimported } from '@/core/workspace/csv/plan'
import { type CsvTable, csvText } from '@/core/workspace/csv/table'
import type { Agent, Contact, Workspace } from '@/core/workspace/workspace'
import type { Undoable } from '../edits'

export type ImportKind = 'contacts' | 'agents'

type Found = readonly Finding<Contact>[] | readonly Finding<Agent>[]

/** What rows would do, and the edit that does it: one for all of them. */
export interface Planned {
  readonly findings: Found
  readonly undoable: Undoable
}

interface Kind {
  readonly noun: string
  readonly fields: readonly FieldOf[]
  /** What a column becomes that fills none of the fields. */
  readonly other: typeof ATTRIBUTE | typeof SKIP
  /** The columns that are understood, in words. */
  readonly columns: string
  /** `newId` gives a fresh piece of text for an id. */
  readonly plan: (
    table: CsvTable,
    taken: readonly Taken[],
    workspace: Workspace,
    newId: () => string,
  ) => Planned
  readonly csv: (workspace: Workspace) => string
}

export const kinds: Record<ImportKind, Kind> = {
  contacts: {
    noun: 'contact',
    fields: CONTACT_FIELDS,
    other: ATTRIBUTE,
    columns: 'name, email, phone, owner, and any attributes',
    plan: (table, taken, { contacts }, newId) => {
      const findings = planRows(table, taken, readingContacts(contacts), () => `contact_${newId()}`)
      return {
        findings,
        undoable: {
          edit: workspace => ({ ...workspace, contacts: imported(workspace.contacts, findings) }),
          undo: workspace => ({ ...workspace, contacts: unimported(workspace.contacts, findings) }),
        },
      }
    },
    csv: ({ contacts }) => csvText(contactRecords(contacts)),
  },
  agents: {
    noun: 'agent',
    fields: AGENT_FIELDS,
    other: SKIP,
    columns: 'name, email, status, capacity, open and active',
    plan: (table, taken, { agents }, newId) => {
      const findings = planRows(table, taken, readingAgents(agents), () => `agent_${newId()}`)
      return {
        findings,
        undoable: {
          edit: workspace => ({ ...workspace, agents: imported(workspace.agents, findings) }),
          undo: workspace => ({ ...workspace, agents: unimported(workspace.agents, findings) }),
        },
      }
    },
    csv: ({ agents }) => csvText(agentRecords(agents)),
  },
}

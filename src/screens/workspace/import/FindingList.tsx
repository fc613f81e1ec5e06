import { useState } from 'react'
import type { Finding } from '@/core/workspace/csv/plan'
import { Button } from '@/ui/Button'
import { NativeSelect } from '@/ui/NativeSelect'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useWide } from '../table/useWide'
import { changeText } from './changeText'

interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
}

type Kind = Finding<Person>['is']

const LABELS: Record<Kind, string> = {
  add: 'New',
  update: 'Changed',
  same: 'As they are',
  faulty: 'With errors',
}
const KINDS: readonly Kind[] = ['add', 'update', 'same', 'faulty']
const PAGE = 50

/** What the rows of a file would do, one kind at a time. */
export function FindingList({ findings }: { findings: readonly Finding<Person>[] }) {
  const counts = new Map(KINDS.map(kind => [kind, findings.filter(({ is }) => is === kind).length]))
  const [chosen, setChosen] = useState<Kind | null>(null)
  const first = counts.get('faulty') ? 'faulty' : KINDS.find(kind => counts.get(kind))
  const kind = chosen ?? first ?? 'add'
  const [most, setMost] = useState(PAGE)
  const rows = findings.filter(({ is }) => is === kind)
  const pick = (next: Kind) => {
    setChosen(next)
    setMost(PAGE)
  }
  return (
    <section aria-label="Preview" className="grid min-w-0 gap-3">
      <KindPicker counts={counts} kind={kind} onPick={pick} />
      <div className="overflow-x-auto rounded-lg border border-line">
        <table aria-label={LABELS[kind]} className="w-full text-sm">
          <thead>
            <tr className="bg-sunken text-left text-muted text-xs">
              <th scope="col" className="w-16 px-3 py-1.5 font-medium">
                Row
              </th>
              <th scope="col" className="px-3 py-1.5 font-medium">
                {kind === 'faulty' ? 'What is wrong' : 'Who'}
              </th>
              {kind === 'update' && (
                <th scope="col" className="px-3 py-1.5 font-medium">
                  Changes
                </th>
              )}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.slice(0, most).map(finding => (
              <Line key={finding.row} finding={finding} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <div className="flex items-center gap-3">
          <Button size="sm" onClick={() => setMost(most + PAGE)}>
            Show {Math.min(PAGE, rows.length - most)} more
          </Button>
          <span className="text-muted text-xs tabular-nums">
            {most} of {rows.length.toLocaleString('en')} shown
          </span>
        </div>
      )}
    </section>
  )
}

interface KindPickerProps {
  readonly counts: ReadonlyMap<Kind, number>
  readonly kind: Kind
  readonly onPick: (kind: Kind) => void
}

function KindPicker({ counts, kind, onPick }: KindPickerProps) {
  const kinds = KINDS.map(value => ({
    value,
    label: `${LABELS[value]} ${(counts.get(value) ?? 0).toLocaleString('en')}`,
    disabled: (counts.get(value) ?? 0) === 0,
  }))
  const words = { label: 'What the rows do', labelHidden: true, value: kind, onChange: onPick }
  return useWide() ? (
    <SegmentedControl {...words} wide segments={kinds} />
  ) : (
    <NativeSelect {...words} options={kinds} />
  )
}

function Line({ finding }: { finding: Finding<Person> }) {
  const person = 'made' in finding ? finding.made : 'before' in finding ? finding.before : null
  return (
    <tr className="align-top">
      <th scope="row" className="px-3 py-1.5 text-left font-normal text-muted tabular-nums">
        {finding.row}
      </th>
      <td className="wrap-anywhere px-3 py-1.5">
        {person ? (
          <>
            <span dir="auto">{person.name}</span> <span className="text-muted text-xs">{person.email}</span>
          </>
        ) : (
          <ul className="grid gap-1">
            {(finding.is === 'faulty' ? finding.faults : []).map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
      </td>
      {finding.is === 'update' && (
        <td className="wrap-anywhere px-3 py-1.5 text-muted text-xs">{changeText(finding)}</td>
      )}
    </tr>
  )
}

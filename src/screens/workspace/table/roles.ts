/** Spelled out, because browsers forget that something is a table as soon as it is laid out in another way. */
export const is = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
}

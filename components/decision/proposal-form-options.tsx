'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { emptyOption, freeKey, type OptionFields } from '@/lib/decision/proposal-form'
import { Needed, ProposalLine, ProposalText } from './proposal-field'
import { useProposalForm } from './proposal-form-context'

/**
 * Rows are added and taken out by submit buttons, which save the draft on the way; with
 * JavaScript they do it in place.
 */
export function OptionsFields() {
  const { form, choices, wrong, changed, isAwake } = useProposalForm()
  const [rows, setRows] = useState(form.options)
  const list = useRef<HTMLDivElement>(null)
  const focusOn = (selector: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus())

  function add() {
    const key = freeKey(rows.map((row) => row.key))
    setRows([...rows, emptyOption(key)])
    focusOn(`[id="options.${key}.name"]`)
  }

  function remove(key: string) {
    setRows(rows.filter((row) => row.key !== key))
    focusOn('[value="add-option"]')
    changed()
  }

  const isFull = rows.length >= choices.mostOptions
  return (
    <div ref={list} className="flex flex-col gap-4">
      {wrong.options?.map((reason) => (
        <p key={reason} className="text-sm font-medium text-danger">
          {reason}
        </p>
      ))}
      <Needed place="options" />
      <ol className="flex flex-col gap-4">
        {rows.map((row, index) => (
          <OptionRow
            key={row.key}
            row={row}
            index={index}
            onRemove={isAwake ? () => remove(row.key) : undefined}
          />
        ))}
      </ol>
      <div>
        <Button
          type="submit"
          name="intent"
          value="add-option"
          whyNot={isFull ? `Keep to ${choices.mostOptions} options.` : null}
          onClick={(event) => {
            if (!isAwake) return
            event.preventDefault()
            add()
          }}
        >
          Add an option
        </Button>
      </div>
    </div>
  )
}

function OptionRow({
  row,
  index,
  onRemove,
}: {
  row: OptionFields
  index: number
  onRemove?: () => void
}) {
  const { form } = useProposalForm()
  const name = (field: string) => `options[${index}].${field}`
  const place = (field: string) => `options.${row.key}.${field}`
  const isDoNothing = row.isDoNothing !== ''
  return (
    <li
      id={`options.${row.key}`}
      className="group/option flex scroll-mt-20 flex-col gap-5 rounded-lg border border-line bg-surface p-4 has-[[name=chosen]:checked]:border-accent sm:p-5"
    >
      <input type="hidden" name={name('key')} value={row.key} />
      <input type="hidden" name={name('isDoNothing')} value={row.isDoNothing} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <label className="control-height flex items-center gap-3 font-medium">
          <input
            type="radio"
            name="chosen"
            value={row.key}
            defaultChecked={form.chosen === row.key}
            className="size-4.5 accent-accent"
          />
          <span>
            Propose this one
            <span className="sr-only">{`: ${row.name || `option ${index + 1}`}`}</span>
          </span>
        </label>
        {!isDoNothing && (
          <Button
            type="submit"
            name="intent"
            value={`remove-option:${row.key}`}
            variant="quiet"
            size="small"
            onClick={(event) => {
              if (!onRemove) return
              event.preventDefault()
              onRemove()
            }}
          >
            Take out<span className="sr-only">{` ${row.name || `option ${index + 1}`}`}</span>
          </Button>
        )}
      </div>
      <ProposalLine
        place={place('name')}
        name={name('name')}
        label="Name"
        defaultValue={row.name}
      />
      <ProposalText
        place={place('description')}
        name={name('description')}
        label={isDoNothing ? 'What happens if we leave it as it is' : 'What it would mean'}
        optional={!isDoNothing}
        defaultValue={row.description}
      />
      <div className="grid gap-5 group-has-[[name=chosen]:checked]/option:hidden md:grid-cols-2">
        <ProposalText
          place={place('rejectedBecause')}
          name={name('rejectedBecause')}
          label="Why not this one"
          hint="What speaks against it. It stays with the option, for whoever asks later."
          optional={isDoNothing}
          rows={2}
          defaultValue={row.rejectedBecause}
        />
        <ProposalText
          place={place('reopenWhen')}
          name={name('reopenWhen')}
          label="When to look at it again"
          hint="What would have to change. Whoever proposes something like it will read this."
          optional={isDoNothing}
          rows={2}
          defaultValue={row.reopenWhen}
        />
      </div>
    </li>
  )
}

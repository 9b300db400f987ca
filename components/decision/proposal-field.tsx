'use client'

import type { ReactNode } from 'react'
import { type Control, Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { type Choice, useProposalForm } from './proposal-form-context'

type Shared = {
  /** Where it is in the proposal, and its id (`placeOf`). */
  place: string
  /** How the form sends it; the place unless it stands in a row. */
  name?: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  className?: string
  defaultValue: string
}

/** A long text in Markdown. */
export function ProposalText({ rows = 3, ...field }: Shared & { rows?: number }) {
  return (
    <ProposalField {...field}>
      {(control) => (
        <Textarea
          {...control}
          name={field.name ?? field.place}
          rows={rows}
          defaultValue={field.defaultValue}
        />
      )}
    </ProposalField>
  )
}

export function ProposalLine({
  type,
  inputMode,
  width,
  ...field
}: Shared & { type?: 'text' | 'date'; inputMode?: 'decimal'; width?: string }) {
  return (
    <ProposalField {...field}>
      {(control) => (
        <Input
          {...control}
          type={type}
          inputMode={inputMode}
          autoComplete="off"
          name={field.name ?? field.place}
          defaultValue={field.defaultValue}
          className={width}
        />
      )}
    </ProposalField>
  )
}

export function ProposalSelect({
  options,
  placeholder,
  ...field
}: Shared & { options: Choice[]; placeholder: string }) {
  return (
    <ProposalField {...field}>
      {(control) => (
        <Select
          {...control}
          name={field.name ?? field.place}
          options={options}
          placeholder={placeholder}
          defaultValue={field.defaultValue}
        />
      )}
    </ProposalField>
  )
}

function ProposalField({
  place,
  label,
  hint,
  optional,
  className,
  children,
}: Shared & { children: (control: Control) => ReactNode }) {
  const { wrong, missing } = useProposalForm()
  const needed = missing[place]
  return (
    <Field
      id={place}
      label={label}
      hint={hint}
      optional={optional}
      className={className}
      errors={wrong[place]}
    >
      {(control) => (
        <>
          {children(
            needed ? { ...control, 'aria-describedby': described(control, place) } : control,
          )}
          <Needed place={place} />
        </>
      )}
    </Field>
  )
}

/** What scoring waits for here. Never an error: a draft may be empty everywhere. */
export function Needed({ place }: { place: string }) {
  const { missing } = useProposalForm()
  const reasons = missing[place]
  if (!reasons) return null
  return (
    <div id={neededId(place)} className="flex flex-col gap-0.5 text-sm text-soft">
      {reasons.map((reason) => (
        <p key={reason} className="flex gap-2">
          <span
            aria-hidden
            className="mt-[0.45rem] size-2 shrink-0 rounded-full border border-caution"
          />
          <span>
            <span className="sr-only">Needed before scoring: </span>
            {reason}
          </span>
        </p>
      ))}
    </div>
  )
}

/** Where the reason stands. */
function neededId(place: string): string {
  return `${place}-needed`
}

function described(control: Control, place: string): string {
  return [control['aria-describedby'], neededId(place)].filter(Boolean).join(' ')
}

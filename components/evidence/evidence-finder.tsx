'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FormAction } from '@/lib/action'
import { kindLabels } from '@/lib/evidence/grade'
import { limits } from '@/lib/evidence/limits'
import type { FoundEvidence } from '@/lib/evidence/queries'
import { ActForm } from '../ui/act-form'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { useFoundEvidence } from './use-found-evidence'

type Claim = { value: string; label: string }

export type FinderProps = {
  /** Keeps the ids of two finders on a page apart. */
  id: string
  label: string
  hint?: string
  /** The page that answers where no script runs. */
  page: string
  /** What the page found, when its address asked for something. */
  start: { isAsked: boolean; words: string; cell: string; found: FoundEvidence[] }
  /** Places that it can be cited at, `group/stage`; without them a piece is only chosen. */
  claims?: Claim[]
  /** `group/stage/evidence` of what is cited already. */
  taken?: string[]
  /** A piece never found, for it is the one looked from. */
  exceptId?: string
  /** What a press does to the piece found. */
  act: { door: FormAction; fields: Record<string, string>; idName: string; label: string }
}

/** Finds evidence while one types; without a script the same form asks the page. */
export function EvidenceFinder(props: FinderProps) {
  const { id, page, start, claims, exceptId } = props
  const [words, setWords] = useState(start.words)
  const [cell, setCell] = useState(start.cell)
  const [isAsked, setAsked] = useState(start.isAsked)
  // An address that asks for another claim chooses it; what is typed stays.
  const [claim, setClaim] = useState(start.cell)
  if (start.isAsked && start.cell !== claim) {
    setClaim(start.cell)
    setCell(start.cell)
  }
  const form = useRef<HTMLFormElement>(null)
  /** JavaScript has come: takes up what was chosen and typed without it. */
  const wake = useEffectEvent((element: HTMLFormElement) => {
    const asked = new FormData(element)
    const [q, at] = [`${asked.get('q')}`, `${asked.get('cell') ?? start.cell}`]
    if (q === start.words && at === start.cell) return
    setAsked(true)
    setWords(q)
    setCell(at)
  })
  useEffect(() => {
    if (form.current) wake(form.current)
  }, [])
  const query = isAsked ? queryOf(words, cell, exceptId) : ''
  const brought = start.isAsked ? queryOf(start.words, start.cell, exceptId) : ''
  const { found, isSearching } = useFoundEvidence(query, { query: brought, found: start.found })
  return (
    <div className="flex flex-col gap-3">
      <form
        ref={form}
        action={page}
        onFocus={() => setAsked(true)}
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-col gap-3 sm:flex-row sm:items-end"
      >
        {claims && (
          <Field id={`${id}-cell`} label="For the claim" className="min-w-0 flex-1 text-sm">
            {(control) => (
              <Select
                {...control}
                name="cell"
                options={claims}
                value={cell}
                onChange={(event) => setCell(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field
          id={`${id}-words`}
          label={props.label}
          hint={props.hint}
          className="min-w-0 flex-1 text-sm"
        >
          {(control) => (
            <Input
              {...control}
              type="search"
              name="q"
              value={words}
              maxLength={limits.words}
              autoComplete="off"
              placeholder="Words it says"
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <noscript>
          <Button type="submit">Find</Button>
        </noscript>
      </form>
      {isAsked && (
        <Found {...props} found={found} words={words} cell={cell} isSearching={isSearching} />
      )}
    </div>
  )
}

type FoundProps = FinderProps & {
  found: FoundEvidence[]
  words: string
  cell: string
  isSearching: boolean
}

function Found({ found, words, cell, isSearching, ...props }: FoundProps) {
  const { act, claims, taken = [] } = props
  const pressed = useRef('')
  const isAnswered = !isSearching && (words.trim() !== '' || Boolean(claims))
  return (
    <div aria-busy={isSearching}>
      <p role="status" className="sr-only">
        {isAnswered && `${found.length} found`}
      </p>
      {found.length === 0 && isAnswered && (
        <p className="text-sm text-soft">
          {words.trim() === ''
            ? 'Nothing in the library tells of this group at this stage. Type to look through all of it.'
            : 'Nothing in the library says this. Try other words, or fewer.'}
        </p>
      )}
      {found.length > 0 && (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {found.map((one) => (
            <li
              key={one.id}
              onSubmit={() => {
                pressed.current = one.id
              }}
              className="flex flex-col gap-2 py-3 sm:flex-row sm:items-start sm:gap-6"
            >
              <div className="flex min-w-0 flex-1 flex-col gap-0.5">
                <a
                  href={`/evidence/${one.id}`}
                  className="max-w-prose text-sm wrap-anywhere hover:text-accent hover:underline max-sm:-my-2 max-sm:py-3"
                >
                  <span className="line-clamp-2">“{one.quote}”</span>
                </a>
                <span className="text-xs text-soft">{originOf(one)}</span>
              </div>
              {taken.includes(`${cell}/${one.id}`) ? (
                <span
                  // The button that was pressed is gone; whoever goes by keyboard goes on from here.
                  ref={(place) => {
                    if (!place || pressed.current !== one.id) return
                    place.focus({ preventScroll: true })
                    pressed.current = ''
                  }}
                  tabIndex={-1}
                  className="text-sm text-faint"
                >
                  cited here
                </span>
              ) : (
                <ActForm
                  door={act.door}
                  fields={{ ...act.fields, [act.idName]: one.id, ...(claims && { cell }) }}
                  size="small"
                  pendingLabel={act.label}
                  aria-label={`${act.label}: ${one.quote.slice(0, 80)}`}
                >
                  {act.label}
                </ActForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function originOf({ kind, groupName, stageName, age }: FoundEvidence) {
  const parts = [kindLabels[kind], groupName, stageName, age]
  return parts.filter(Boolean).join(' · ')
}

function queryOf(words: string, cell: string, exceptId?: string): string {
  const params = new URLSearchParams({ q: words.trim() })
  const [groupId, stageId] = cell.split('/')
  if (groupId && stageId) {
    params.set('group', groupId)
    params.set('stage', stageId)
  }
  if (exceptId) params.set('except', exceptId)
  return params.toString()
}

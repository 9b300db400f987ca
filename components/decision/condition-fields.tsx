'use client'

import { useState, useSyncExternalStore } from 'react'
import { type ConditionRow, conditionRows, withBlanks } from '@/lib/decision/condition-rows'
import type { OfferedCondition } from '@/lib/sign-off/offered'
import { type Answered, idOf } from '../ui/answered'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Field } from '../ui/field'
import { Fieldset } from '../ui/fieldset'
import { Input } from '../ui/input'
import { Select } from '../ui/select'

type Props = {
  form: Answered
  owners: { value: string; label: string }[]
  today: string
  most: number
  /** Already set by others: to keep, to change or to leave out. */
  offered?: OfferedCondition[]
}

/**
 * Conditions: what, who sees to it, by when. Rows left blank are passed over. Another row comes from a
 * submit button that gives the form back with it; with JavaScript it comes in place.
 */
export function ConditionFields({ form, owners, today, most, offered = [] }: Props) {
  const { isFresh, typed } = form
  const filled = conditionRows({ isFresh, typed, offered, most })
  const isAwake = useSyncExternalStore(never, isHere, isNotHere)
  const [added, setAdded] = useState(0)
  const least = (offered.length > 0 ? 1 : 2) + added
  const rows = withBlanks(filled, { asked: typed('more'), least, most })

  function add() {
    setAdded(added + 1)
    requestAnimationFrame(() =>
      document.getElementById(idOf(`conditions[${rows.length}].text`))?.focus(),
    )
  }

  return (
    <Fieldset
      id="conditions"
      legend="Conditions"
      hint={`Each with who sees to it and by when. ${offered.length > 0 ? 'Those the signatures ask for are filled in: keep, change or leave them out.' : 'Leave what you don’t need empty.'}`}
      errors={form.errors('conditions')}
    >
      <ol className="@container flex flex-col gap-4">
        {rows.map((row, index) => {
          const at = `conditions[${index}]`
          return (
            <li
              key={at}
              className="group/condition flex flex-col gap-3 border-l-2 border-line pl-4"
            >
              {row.from && <Offered key={row.text} at={at} row={row} />}
              <div
                className={
                  row.from
                    ? `${columns} group-has-[[name$=isLeftOut]:checked]/condition:hidden`
                    : columns
                }
              >
                <Field
                  id={idOf(`${at}.text`)}
                  label={`Condition ${index + 1}`}
                  errors={form.errors(`${at}.text`)}
                >
                  {(control) => (
                    <Input
                      {...control}
                      name={`${at}.text`}
                      maxLength={4000}
                      defaultValue={row.text}
                    />
                  )}
                </Field>
                <Field
                  id={idOf(`${at}.ownerId`)}
                  label="Who sees to it"
                  errors={form.errors(`${at}.ownerId`)}
                >
                  {(control) => (
                    <Select
                      key={row.ownerId}
                      {...control}
                      name={`${at}.ownerId`}
                      placeholder="Choose"
                      options={owners}
                      defaultValue={row.ownerId}
                    />
                  )}
                </Field>
                <Field id={idOf(`${at}.due`)} label="By when" errors={form.errors(`${at}.due`)}>
                  {(control) => (
                    <Input
                      {...control}
                      type="date"
                      name={`${at}.due`}
                      min={today}
                      defaultValue={row.due}
                    />
                  )}
                </Field>
              </div>
            </li>
          )
        })}
      </ol>
      {rows.length < most && (
        <Button
          // Asleep, it sends; awake, Enter in a field is for the button that signs or decides.
          type={isAwake ? 'button' : 'submit'}
          name="more"
          value={rows.length + 1}
          size="small"
          className="self-start"
          onClick={(event) => {
            event.preventDefault()
            add()
          }}
        >
          Add a condition
        </Button>
      )}
    </Fieldset>
  )
}

const never = () => () => {}
const isHere = () => true
const isNotHere = () => false

const columns = 'grid gap-3 @xl:grid-cols-[1fr_12rem_10rem]'

/** Whose condition it is, and what it says once it is left out and its fields are away. */
function Offered({ at, row }: { at: string; row: ConditionRow }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 text-sm">
      <p className="min-w-0 text-soft">
        Asked for by {row.from}
        <span className="hidden group-has-[[name$=isLeftOut]:checked]/condition:inline">
          : “{row.text}”
        </span>
      </p>
      <input type="hidden" name={`${at}.from`} value={row.from} />
      <Checkbox name={`${at}.isLeftOut`} label="Leave it out" defaultChecked={row.isLeftOut} />
    </div>
  )
}

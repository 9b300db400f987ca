'use client'

import { useEffect, useRef } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { timeZoneHere } from '@/lib/organization/time-zone'

/** Where this browser is, unless somebody chose otherwise. */
export function TimeZoneField({ id, name, zones, defaultValue, guess, errors }: TimeZoneProps) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!guess) return
    const here = timeZoneHere()
    const select = place.current?.querySelector('select')
    if (select && zones.includes(here)) select.value = here
  }, [guess, zones])
  return (
    <Field
      id={id}
      label="Time zone"
      hint="Days and times are shown in it, and scoring closes by it."
      errors={errors}
    >
      {(control) => (
        <span ref={place}>
          <Select
            {...control}
            name={name}
            key={defaultValue}
            defaultValue={defaultValue}
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        </span>
      )}
    </Field>
  )
}

type TimeZoneProps = {
  id: string
  name: string
  zones: string[]
  defaultValue: string
  /** Nothing was chosen yet. */
  guess?: boolean
  errors?: string[]
}

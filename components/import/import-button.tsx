'use client'

import { useEffect, useState } from 'react'
import { ActForm } from '@/components/ui/act-form'
import type { FormAction } from '@/lib/action'

/** Imports what was looked at, so a reading chosen since then has to be looked at first. */
export function ImportButton({ readingFormId, whyNot, ...act }: Props) {
  const [isChanged, setChanged] = useState(false)
  useEffect(() => {
    const reading = document.getElementById(readingFormId)
    const onChange = () => setChanged(true)
    reading?.addEventListener('change', onChange)
    return () => reading?.removeEventListener('change', onChange)
  }, [readingFormId])
  return (
    <ActForm
      {...act}
      variant="primary"
      pendingLabel="Importing…"
      whyNot={isChanged ? 'You changed how the file is read. Look again first.' : whyNot}
    />
  )
}

type Props = {
  door: FormAction
  fields: Record<string, string>
  readingFormId: string
  whyNot: string | null
  children: string
}

'use server'

import { z } from 'zod'
import { openAction } from '@/lib/open-action'
import { exploreExample } from './commands'

export const explore = openAction({
  attempt: 'load the example organization',
  schema: z.object({}),
  secrets: [],
  run: exploreExample,
  then: () => '/sign-in',
})

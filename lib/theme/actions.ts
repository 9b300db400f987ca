'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { action } from '@/lib/action'
import { done } from '@/lib/result'

const year = 365 * 24 * 60 * 60

const choose = action({
  permission: 'own-account',
  attempt: 'choose a theme',
  schema: z.object({ theme: z.enum(['light', 'dark', 'system']) }),
  run: async (_actor, { theme }) => {
    const jar = await cookies()
    if (theme === 'system') jar.delete('theme')
    else jar.set('theme', theme, { maxAge: year, sameSite: 'lax', path: '/' })
    return done()
  },
})

/** Light, dark, or as the system says: a cookie, so that the first byte already has it. */
export const chooseTheme = Object.assign(
  async (form: FormData) => {
    await choose(undefined, form)
  },
  { permission: choose.permission },
)

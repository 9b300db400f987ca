import { notThere } from '@/lib/decision/commands'
import { refuse } from '@/lib/result'
import { route } from '@/lib/route'
import { saveScorecardDraft } from '@/lib/score/commands'
import { scorecardDraftSchema } from '@/lib/score/schema'

/** The form saves itself while it is being filled in. Only ever one's own card. */
export const PUT = route({
  permission: 'score',
  attempt: 'save a scorecard',
  schema: scorecardDraftSchema,
  run: async (actor, draft, { params }) => {
    const number = Number(params.number)
    if (!Number.isSafeInteger(number) || number < 1) return refuse(notThere)
    return saveScorecardDraft(actor, number, draft)
  },
})

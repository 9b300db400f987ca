import { notThere } from '@/lib/decision/commands'
import { numberIn } from '@/lib/decision/number'
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
    const number = numberIn(params.number ?? '')
    if (number === null) return refuse(notThere)
    return saveScorecardDraft(actor, number, draft)
  },
})

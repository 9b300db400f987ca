import { notThere } from '@/lib/decision/commands'
import { numberIn } from '@/lib/decision/number'
import { refuse } from '@/lib/result'
import { route } from '@/lib/route'
import { saveScorecardDraft } from '@/lib/score/commands'
import { scorecardLetterSchema } from '@/lib/score/schema'

/**
 * The form saves itself while it is being filled in, and is told what was answered in another window.
 * Only ever one's own card.
 */
export const PUT = route({
  permission: 'score',
  attempt: 'save a scorecard',
  schema: scorecardLetterSchema,
  run: async (actor, { basedOn, ago, ...draft }, { params }) => {
    const number = numberIn(params.number ?? '')
    if (number === null) return refuse(notThere)
    return saveScorecardDraft(actor, number, draft, { basedOn, ago })
  },
})

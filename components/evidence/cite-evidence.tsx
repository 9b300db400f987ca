import { citeEvidence } from '@/lib/citation/actions'
import { type Cell, cellKey } from '@/lib/decision/schema'
import type { Claiming } from '@/lib/evidence/claim'
import type { FoundEvidence } from '@/lib/evidence/queries'
import { claimsWithoutEvidence, placesToCite } from '@/lib/evidence/vacuum'
import { EvidenceFinder } from './evidence-finder'

type Cited = Cell & { evidenceId: string; isWithdrawn: boolean }

export type CiteSearch = { words: string; cell: string; found: FoundEvidence[] }

type Props = {
  decisionId: string
  number: number
  claiming: Claiming
  citations: readonly Cited[]
  nameOf: (id: string) => string | undefined
  /** Which page it stands on, to come back to. */
  from: 'page' | 'edit' | 'evidence'
  /** What the address of the page asked to be found. */
  search?: CiteSearch
}

/** Finds evidence while one types and attaches it to a claim; those without any come first. */
export function CiteEvidence({ decisionId, number, claiming, citations, ...props }: Props) {
  const { nameOf, from, search } = props
  const bare = claimsWithoutEvidence(claiming, citations).map(cellKey)
  const claims = placesToCite(claiming, citations).map((cell) => {
    const name = `${nameOf(cell.groupId) ?? 'A group'} · ${nameOf(cell.stageId) ?? 'a stage'}`
    const value = cellKey(cell)
    return { value, label: bare.includes(value) ? `${name}: nothing yet` : name }
  })
  const [first] = claims
  if (!first) return null
  return (
    <div id="cite" className="flex scroll-mt-20 flex-col gap-2 print:hidden">
      <h3 className="font-medium">Cite evidence</h3>
      <EvidenceFinder
        id="cite-field"
        label="Find it in the library"
        page={`/decisions/${number}/evidence`}
        start={{ isAsked: Boolean(search), ...(search ?? nothingAsked(first.value)) }}
        claims={claims}
        taken={citations.map((citation) => `${cellKey(citation)}/${citation.evidenceId}`)}
        act={{
          door: citeEvidence,
          fields: { decisionId, from },
          idName: 'evidenceId',
          label: 'Cite',
        }}
      />
    </div>
  )
}

function nothingAsked(cell: string): CiteSearch {
  return { words: '', cell, found: [] }
}

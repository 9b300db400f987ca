import type { ReactNode } from 'react'
import { ActForm } from '@/components/ui/act-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { drop, restOn } from '@/lib/experience/actions'
import type { Experience, FoundEvidence } from '@/lib/experience/queries'
import { whyNotRestOn } from '@/lib/experience/rest'
import { EvidenceLine } from './experience-list'

/** What an experience rests on, and evidence to be put behind it: found by words, or by its address. */
export function EvidenceChoice({ one, found, typed }: EvidenceChoiceProps) {
  return (
    <div className="flex flex-col gap-6">
      {one.evidence.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {one.evidence.map((evidence) => (
            <Row key={evidence.id} evidence={evidence}>
              <ActForm
                door={drop}
                fields={{ experienceId: one.id, evidenceId: evidence.id }}
                size="small"
              >
                Take away<span className="sr-only">: {evidence.quote.slice(0, 60)}</span>
              </ActForm>
            </Row>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-caution">It rests on nothing yet.</p>
      )}
      <div className="flex flex-col gap-3">
        <search>
          <form
            action={`/customers/experiences/${one.id}#evidence`}
            className="flex items-end gap-2"
          >
            <Field
              id="evidence-words"
              label="Find evidence"
              hint="A few words of it, or paste the address of its page."
              className="min-w-0 flex-1"
            >
              {(control) => (
                <Input
                  {...control}
                  type="search"
                  name="q"
                  defaultValue={typed}
                  maxLength={200}
                  autoComplete="off"
                />
              )}
            </Field>
            <Button type="submit">Find</Button>
          </form>
        </search>
        <Found one={one} found={found} typed={typed} />
      </div>
    </div>
  )
}

type EvidenceChoiceProps = { one: Experience; found: FoundEvidence[]; typed: string }

function Found({ one, found, typed }: EvidenceChoiceProps) {
  if (found.length === 0)
    return (
      <p className="text-sm text-soft">
        {typed.trim()
          ? 'No other evidence fits. Try fewer words, or only their beginnings.'
          : 'There is no other evidence about this group yet.'}
      </p>
    )
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-sm font-medium text-soft">
        {typed.trim() ? 'Found' : 'The newest about this group'}
      </h3>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {found.map((evidence) => (
          <Row key={evidence.id} evidence={evidence}>
            <ActForm
              door={restOn}
              fields={{ experienceId: one.id, evidenceId: evidence.id }}
              size="small"
              whyNot={whyNotRestOn(evidence, { groupId: one.groupId, rests: one.evidence.length })}
            >
              Put behind it<span className="sr-only">: {evidence.quote.slice(0, 60)}</span>
            </ActForm>
          </Row>
        ))}
      </ul>
    </div>
  )
}

function Row({ evidence, children }: RowProps) {
  return (
    <li className="flex flex-col gap-2 py-3 sm:flex-row sm:items-start sm:justify-between sm:gap-6">
      <p className="min-w-0 text-sm">
        <EvidenceLine evidence={evidence} />
      </p>
      <div className="shrink-0 sm:max-w-56">{children}</div>
    </li>
  )
}

type RowProps = { evidence: Experience['evidence'][number]; children: ReactNode }

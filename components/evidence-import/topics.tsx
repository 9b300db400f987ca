import { optionsNamed } from '@/components/ui/option'
import type { Defaults } from '@/lib/evidence-import/schema'
import { Disclosure } from '../ui/disclosure'
import { Field } from '../ui/field'
import { Select } from '../ui/select'

type Props = {
  /** How many rows have it, where the file could be read. */
  topics: { topic: string; count?: number }[]
  chosen: Defaults['stageByTopic']
  stages: { id: string; name: string }[]
}

/** Where each topic of the file belongs: hundreds of rows find their stage by a few choices. */
export function Topics({ topics, chosen, stages }: Props) {
  if (topics.length === 0) return null
  const placed = topics.filter(({ topic }) => chosen?.has(topic)).length
  const isLost = (topic: string) =>
    chosen?.has(topic) && stages.every(({ id }) => id !== chosen.get(topic))
  return (
    <Disclosure
      open={placed > 0}
      summary={`Stages by topic (${placed} of ${topics.length} chosen)`}
    >
      <p className="max-w-prose pt-1 pb-4 text-sm text-soft">
        Rows that name no stage get the one chosen for their topic. The most frequent topics come
        first.
      </p>
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {topics.map(({ topic, count }, index) => (
          <Field
            key={topic}
            id={`topic-${index}`}
            label={topic}
            hint={count && `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`}
            errors={isLost(topic) ? ['The stage chosen is not there any more.'] : undefined}
            className="text-sm"
          >
            {(control) => (
              <>
                <input type="hidden" name="topic" value={topic} />
                <Select
                  {...control}
                  name="at"
                  options={optionsNamed(stages)}
                  placeholder="Not known"
                  defaultValue={chosen?.get(topic) ?? ''}
                />
              </>
            )}
          </Field>
        ))}
      </div>
    </Disclosure>
  )
}

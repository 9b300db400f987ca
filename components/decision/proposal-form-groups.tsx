'use client'

import { Badge } from '@/components/ui/badge'
import { Segmented } from '@/components/ui/segmented'
import { listed } from '@/lib/decision/missing'
import type { GroupFields } from '@/lib/decision/proposal-form'
import { BarChoice } from './bar-choice'
import { IndirectPrompt } from './indirect-prompt'
import { Needed, ProposalText } from './proposal-field'
import { type GroupChoice, useProposalForm } from './proposal-form-context'

/** Every group of the customer model is asked about, so that none is forgotten. */
export function GroupsFields() {
  const { form, choices } = useProposalForm()
  const known = new Map(choices.groups.map((group) => [group.id, group]))
  return (
    <div className="flex flex-col gap-4">
      <Needed place="groups" />
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {form.groups.map((fields, index) => {
          const group = known.get(fields.groupId)
          if (!group) return null
          return <GroupRow key={group.id} group={group} fields={fields} index={index} />
        })}
      </ul>
    </div>
  )
}

function GroupRow({
  group,
  fields,
  index,
}: {
  group: GroupChoice
  fields: GroupFields
  index: number
}) {
  const { choices, wrong, setTouch } = useProposalForm()
  const name = (field: string) => `groups[${index}].${field}`
  const place = (field: string) => `groups.${group.id}.${field}`
  return (
    <li className="group/touched flex flex-col gap-5 py-5 md:py-4">
      <input type="hidden" name={name('groupId')} value={group.id} />
      <div
        className="flex flex-col gap-1"
        onChange={(event) => {
          if (event.target instanceof HTMLInputElement) setTouch(group.id, event.target.value)
        }}
      >
        <Segmented
          id={place('groupId')}
          name={name('touch')}
          legend={
            <span className="flex flex-wrap items-center gap-2 text-base">
              <span className="text-lg font-semibold">{group.name}</span>
              {group.isVulnerable && <Badge tone="caution">Vulnerable</Badge>}
              {group.isInternal && <Badge>Our own staff</Badge>}
            </span>
          }
          hint={hintOf(group)}
          className={besideItsName}
          errors={wrong[place('groupId')]}
          options={choices.touches}
          defaultValue={fields.touch || 'no'}
        />
        <Needed place={place('groupId')} />
      </div>
      <div className="flex flex-col gap-6 group-has-[input[value=no]:checked]/touched:hidden">
        <div className="grid gap-6 md:grid-cols-2">
          <ProposalText
            place={place('useful')}
            name={name('useful')}
            label="What is useful to them"
            hint="In their life, in their words."
            defaultValue={fields.useful}
          />
          <ProposalText
            place={place('loses')}
            name={name('loses')}
            label="What they lose"
            hint="Time, money, habit, somebody to ask."
            defaultValue={fields.loses}
          />
        </div>
        <BarChoice
          place={place('bar')}
          name={name('bar')}
          groupName={group.name}
          defaultValue={fields.bar}
        />
      </div>
      <IndirectPrompt groupId={group.id} />
    </li>
  )
}

/** Where there is room the answer stands on the right: a house of many groups fits on one screen. */
const besideItsName =
  'md:[&>div]:flex-row md:[&>div]:items-start md:[&>div]:justify-between md:[&>div]:gap-8 md:[&>div>:last-child]:-mt-7 md:[&>div>:last-child]:shrink-0'

function hintOf({ isGone, isInternal, servesNames, description }: GroupChoice) {
  if (isGone) return 'No longer in the customer model. Choose “Not touched” to take it out.'
  if (!isInternal) return description || undefined
  const served = servesNames.length > 0 ? ` They serve ${listed(servesNames)}.` : ''
  return `${description}${served}`.trim() || undefined
}

'use client'

import { clsx } from 'clsx'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Needed } from './proposal-field'
import { useProposalForm } from './proposal-form-context'

/**
 * Groups by stages. Rows of groups that aren't touched wait out of sight, once JavaScript can bring
 * them back. On a phone each group is a block with its stages below one another.
 */
export function CellsFields() {
  const { form, choices, wrong, touched, isAwake } = useProposalForm()
  const marked = new Set(form.cells)
  const isHidden = (id: string) => isAwake && !touched.has(id)
  const groups = choices.groups.filter(({ isGone, id }) => !isGone || touched.has(id))
  const isEmpty = groups.every(({ id }) => isHidden(id))
  return (
    <div id="cells" className="flex scroll-mt-20 flex-col gap-3">
      {wrong.cells?.map((reason) => (
        <p key={reason} className="text-sm font-medium text-danger">
          {reason}
        </p>
      ))}
      {isEmpty && (
        <p className="text-soft">
          Say first which{' '}
          <a href="#groups" className="text-accent underline underline-offset-2">
            groups
          </a>{' '}
          it touches. Each of them gets a row here.
        </p>
      )}
      <ScrollRegion label="Stages touched, by group" className={isEmpty ? 'hidden' : undefined}>
        <table className="w-full text-left text-sm max-md:block">
          <caption className="sr-only">Which stages of whose journey it touches</caption>
          <thead className="max-md:hidden">
            <tr>
              <th scope="col" className="sticky left-0 bg-paper py-2 pr-4 align-bottom font-medium">
                Group
              </th>
              {choices.stages.map(({ id, name, emotion }) => (
                <th
                  key={id}
                  scope="col"
                  className="min-w-19 px-1 py-2 text-center align-bottom font-medium"
                >
                  {name}
                  {emotion && (
                    <span className="block text-xs font-normal text-faint">{emotion}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-md:block">
            {groups.map((group) => (
              <tr
                key={group.id}
                hidden={isHidden(group.id)}
                className={clsx(
                  'border-t border-line max-md:py-3',
                  isHidden(group.id) ? '' : 'max-md:block',
                )}
              >
                <th
                  scope="row"
                  className="sticky left-0 bg-paper py-2 pr-3 font-medium max-md:static max-md:block"
                >
                  {group.name}
                </th>
                {choices.stages.map((stage) => (
                  <td key={stage.id} className="p-0 text-center max-md:block max-md:text-left">
                    <label className="control-height flex items-center gap-3 px-2 hover:bg-hover max-md:rounded-md md:justify-center">
                      <input
                        type="checkbox"
                        name="cells"
                        value={`${group.id}/${stage.id}`}
                        defaultChecked={marked.has(`${group.id}/${stage.id}`)}
                        disabled={isHidden(group.id)}
                        className="size-5 shrink-0 accent-accent"
                      />
                      <span className="md:sr-only">
                        <span className="sr-only">{group.name}, </span>
                        {stage.name}
                      </span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Needed place="cells" />
    </div>
  )
}

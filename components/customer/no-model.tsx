import { EmptyState } from '../ui/empty-state'
import { Icon } from '../ui/icon'
import { LinkButton } from '../ui/link-button'

const words = {
  groups: {
    title: 'No customer group is written down yet',
    why: 'A group is everybody who needs the same from you: families, students, people who can’t leave home. Every decision is judged for each of them.',
    add: 'Add a group',
    href: '/customers/groups/new',
  },
  stages: {
    title: 'The journey has no stage yet',
    why: 'A stage is what a customer does, in their words: “I join”, “I borrow it”. Every decision is judged stage by stage, and what you promise is promised at one.',
    add: 'Add a stage',
    href: '/customers/stages/new',
  },
}

/** Without groups and stages nothing can be said about customers' lives: where to begin. */
export function NoModel({ lacks, mayEdit }: { lacks: keyof typeof words; mayEdit: boolean }) {
  const { title, why, add, href } = words[lacks]
  return (
    <EmptyState
      title={title}
      action={
        mayEdit && (
          <LinkButton href={href} icon={<Icon name="plus" />}>
            {add}
          </LinkButton>
        )
      }
    >
      {why}
      {!mayEdit && ' The CX lead writes it down.'}
    </EmptyState>
  )
}

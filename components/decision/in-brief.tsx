import { plainWords } from '@/lib/decision/plain-words'
import type { Proposal } from '@/lib/decision/schema'
import { Written } from './written'

/**
 * The question and what is proposed, for those who have half a minute. The whole text is below; on
 * paper the question stands here alone, whole.
 */
export function InBrief({ sections }: { sections: Proposal }) {
  const { question, options } = sections
  const chosen = options.find(({ isChosen }) => isChosen)
  if (question.question === '' && !chosen) return null
  return (
    <div className="flex max-w-prose flex-col gap-2">
      {question.question !== '' && (
        <>
          <p className="text-lg print:hidden">{firstParagraph(question.question)}</p>
          <div className="hidden print:block">
            <Written text={question.question} />
          </div>
        </>
      )}
      {chosen && (
        <p>
          <span className="text-soft">Proposed:</span>{' '}
          <span className="font-medium">{chosen.name}</span>
          {chosen.description && (
            <span className="text-soft">. {firstParagraph(chosen.description)}</span>
          )}
        </p>
      )}
    </div>
  )
}

function firstParagraph(markdown: string): string {
  const [first = ''] = markdown.split(/\n\s*\n/)
  return plainWords(first)
}

import { Icon } from '@/components/ui/icon'
import type { Question } from '@/lib/decision/questions'

/** Questions worth asking. They are questions: whoever reads them answers, or lets them be. */
export function QuestionList({ questions }: { questions: readonly Question[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {questions.map(({ key, question, because }) => (
        <li key={key} className="flex gap-3">
          <Icon name="question" className="mt-1 size-4 text-accent" />
          <div className="flex flex-col">
            <p className="font-medium">{question}</p>
            <p className="text-sm text-soft">{because}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

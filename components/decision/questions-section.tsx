import { Section } from '@/components/ui/section'
import type { Question } from '@/lib/decision/questions'
import { QuestionList } from './question-list'

/** For whoever reviews, signs or decides; nothing where there is nothing to ask. */
export function QuestionsSection({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null
  return (
    <Section
      id="questions"
      title="Questions worth asking"
      description="Drawn from what is written and scored. Nobody is accused of anything: somebody answers, or they are let be."
    >
      <QuestionList questions={questions} />
    </Section>
  )
}

import type { useSentForm } from './use-sent-form'

/**
 * What the form was drawn from, or was told of when it was refused: whoever left it open doesn't
 * undo what others wrote since (`lib/meanwhile.ts`).
 */
export function BasedOn({ form, facts }: BasedOnProps) {
  const { defaultValue } = form.control('basedOn', JSON.stringify(facts))
  return <input type="hidden" name="basedOn" value={defaultValue} />
}

type BasedOnProps = { form: Pick<ReturnType<typeof useSentForm>, 'control'>; facts: object }

import { clsx } from 'clsx'
import { signed } from '@/lib/score/harm'
import { Fieldset, type FieldsetProps } from '../ui/fieldset'
import { impactLook } from './impact-look'

const steps = [-3, -2, -1, 0, 1, 2, 3]

/**
 * One judgement on the scale, from worse to better, with "I don't know" set apart because it is
 * not a point on it. Radios: works by keyboard, by thumb and without a script.
 */
export function ImpactChoice({ name, words, defaultValue, ...fieldset }: ImpactChoiceProps) {
  return (
    <Fieldset {...fieldset} className={clsx('group/impact', fieldset.className)}>
      <div className="flex flex-wrap gap-x-3 gap-y-2">
        <div className="grid w-full grid-cols-7 gap-1 sm:w-auto">
          {steps.map((step) => (
            <Choice
              key={step}
              name={name}
              value={String(step)}
              words={words[String(step)]}
              chosen={defaultValue === String(step)}
              look={impactLook(step)}
            >
              {signed(step)}
            </Choice>
          ))}
        </div>
        <Choice
          name={name}
          value="unknown"
          chosen={defaultValue === 'unknown'}
          look="impact-unknown"
          wide
        >
          <span className="rounded-sm bg-surface px-1.5 text-sm">I don’t know</span>
        </Choice>
      </div>
      <p aria-hidden className="min-h-5 text-sm text-soft">
        <span className="text-faint group-has-[:checked]/impact:hidden">
          From worse, on the left, to better, on the right
        </span>
        {steps.map((step) => (
          <span key={step} className={clsx('hidden', shownWhenChosen[String(step)])}>
            {words[String(step)]}
          </span>
        ))}
      </p>
    </Fieldset>
  )
}

export type ImpactChoiceProps = Omit<FieldsetProps, 'children'> & {
  name: string
  /** The words of each point, keyed '-3' … '3' (impactWords in lib/score/schema). */
  words: Record<string, string>
  /** '-3' … '3' or 'unknown'. */
  defaultValue?: string
}

// Written out whole, because Tailwind looks for whole class names.
const shownWhenChosen: Record<string, string> = {
  '-3': "group-has-[[value='-3']:checked]/impact:inline",
  '-2': "group-has-[[value='-2']:checked]/impact:inline",
  '-1': "group-has-[[value='-1']:checked]/impact:inline",
  '0': "group-has-[[value='0']:checked]/impact:inline",
  '1': "group-has-[[value='1']:checked]/impact:inline",
  '2': "group-has-[[value='2']:checked]/impact:inline",
  '3': "group-has-[[value='3']:checked]/impact:inline",
}

function Choice({
  name,
  value,
  words,
  chosen,
  look,
  wide,
  children,
}: {
  name: string
  value: string
  words?: string
  chosen: boolean
  look: string
  wide?: boolean
  children: React.ReactNode
}) {
  return (
    <label
      title={words}
      className={clsx(
        'flex h-11 cursor-pointer items-center justify-center rounded-md font-semibold tabular-nums ring-offset-2 ring-offset-surface transition-shadow hover:ring-1 hover:ring-edge has-checked:ring-2 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-accent',
        wide ? 'px-3' : 'sm:w-12',
        look,
      )}
    >
      <input type="radio" name={name} value={value} defaultChecked={chosen} className="sr-only" />
      {children}
      {words && <span className="sr-only">{`: ${words}`}</span>}
    </label>
  )
}

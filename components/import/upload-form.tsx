import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'

type Props = {
  /** Where it is sent; the answer is the page to look at it. */
  action: string
  hint: string
  /** The first rows of such a file. */
  example: string
  problem?: string
}

/** A file, or its rows pasted. A plain form: what comes next is a page of its own. */
export function UploadForm({ action, hint, example, problem }: Props) {
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      className="flex flex-col gap-6"
    >
      {problem && <ErrorSummary problems={[{ fieldId: 'import-file', message: problem }]} />}
      <Field
        id="import-file"
        label="CSV file"
        hint={`The first line names the columns. ${hint} UTF-8, up to 8 MB.`}
        errors={problem ? [problem] : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".csv,text/csv,text/plain"
            className="control control-height file:mr-3 file:rounded-sm file:border-0 file:bg-sunken file:px-3 file:py-1 file:font-medium"
          />
        )}
      </Field>
      <Field id="import-pasted" label="Or paste its rows" optional>
        {(control) => (
          <Textarea
            {...control}
            name="pasted"
            rows={6}
            spellCheck={false}
            placeholder={example}
            className="font-mono text-sm"
          />
        )}
      </Field>
      <div>
        <SubmitButton icon={<Icon name="arrow-right" />}>Look at it</SubmitButton>
      </div>
    </form>
  )
}

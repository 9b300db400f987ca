/** Everything that is wrong with a form, each line leading to its field. */
export function ErrorSummary({
  title = 'There is a problem',
  problems,
}: {
  title?: string
  problems: { fieldId?: string; message: string }[]
}) {
  if (problems.length === 0) return null
  return (
    <div
      role="alert"
      className="flex flex-col gap-1.5 rounded-md border border-danger/40 border-l-4 border-l-danger bg-danger-soft px-4 py-3"
    >
      <p className="font-semibold">{title}</p>
      <ul className="flex flex-col text-sm md:gap-1">
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? (
              <a
                href={`#${fieldId}`}
                className="inline-block py-2.5 font-medium text-danger underline underline-offset-2 md:py-0"
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What is wrong, next to where it can be put right. */
export function FieldErrors({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null
  return (
    <div id={id} className="flex flex-col gap-0.5 text-sm font-medium text-danger">
      {errors.map((error) => (
        <p key={error}>{error}</p>
      ))}
    </div>
  )
}

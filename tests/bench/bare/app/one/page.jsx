import { rowsOf } from '../database'

export default async function One({ searchParams }) {
  const [row] = await rowsOf((await searchParams).of)
  return (
    <>
      <h1>{row.title}</h1>
      <dl>
        {Object.entries(row).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

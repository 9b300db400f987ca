import { rowsOf } from '../database'

export default async function List({ searchParams }) {
  const rows = await rowsOf((await searchParams).of)
  return (
    <ul>
      {rows.slice(0, 25).map((row) => (
        <li key={row.id}>
          <a href={`/one?of=${row.number}`}>
            D-{row.number} {row.title}
          </a>{' '}
          {row.status}, {row.ownerName}, {row.functionName}, {row.deadline}, {row.worstGroupName}{' '}
          {row.worstGroupImpact}, {row.impactIndex}, {row.at.toISOString()}
        </li>
      ))}
    </ul>
  )
}

import { written } from '@/lib/by-hand'
import { cellKey } from '@/lib/decision/schema'
import { ageInWords } from '@/lib/evidence/freshness'
import { kindLabels } from '@/lib/evidence/grade'
import { type Strength, strengthDecimals } from '@/lib/evidence/strength'
import type { Day } from '@/lib/time'
import { Disclosure } from '../ui/disclosure'
import { Table, Td, Th } from '../ui/table'
import { TextLink } from '../ui/text-link'

type Props = {
  strength: Strength
  names: Record<string, string>
  /** Decided, withdrawn; null while it is under way. */
  endedAs: string | null
  /** The day it is counted on. */
  on: Day
}

/** The number, and how it came about, cell by cell. */
export function EvidenceStrength({ strength, names, endedAs, on }: Props) {
  const { value, cells } = strength
  const decimals = strengthDecimals(strength)
  const known = cells.filter((cell) => cell.value > 0).length
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
      <div className="flex flex-wrap items-center gap-x-8 gap-y-3 px-5 py-4">
        <div className="flex flex-col">
          <span className="text-xs font-medium text-faint">Evidence strength</span>
          <span className="text-4xl font-semibold tracking-tight tabular-nums">{value}</span>
        </div>
        <div className="flex min-w-48 flex-1 flex-col gap-1.5 text-sm">
          <svg aria-hidden viewBox="0 0 200 6" className="h-1.5 w-full" preserveAspectRatio="none">
            <rect width="200" height="6" className="fill-hover" />
            <rect width={value * 2} height="6" className="fill-accent" />
          </svg>
          <span className="text-soft">
            of 100. {known} of {cells.length} {cells.length === 1 ? 'claim' : 'claims'} can be shown
            to stand on something{endedAs && `, as of the day it was ${endedAs.toLowerCase()}`}.
          </span>
        </div>
      </div>
      <div className="border-t border-line px-5 py-1 print:hidden">
        <Disclosure summary="How this number came about">
          <div className="flex flex-col gap-3 py-2">
            <Table caption="Claims and how well each is known">
              <thead>
                <tr>
                  <Th>Claim</Th>
                  <Th>Grade × freshness of each piece</Th>
                  <Th numeric>Known</Th>
                </tr>
              </thead>
              <tbody>
                {cells.map((cell) => (
                  <tr key={cellKey(cell)}>
                    <Td className="min-w-36">
                      {names[cell.groupId]} · {names[cell.stageId]}
                    </Td>
                    <Td className="min-w-48">
                      {cell.pieces.length === 0 ? (
                        <span className="text-soft">nothing cited</span>
                      ) : (
                        <ul className="flex flex-col gap-0.5 tabular-nums">
                          {cell.pieces.map((piece) => (
                            <li key={piece.evidenceId}>
                              <TextLink href={`/evidence/${piece.evidenceId}`}>
                                {kindLabels[piece.kind]}, {ageInWords(piece.collectedOn, on)}
                              </TextLink>
                              : {written(piece.grade, decimals)} ×{' '}
                              {written(piece.freshness, decimals)} ={' '}
                              {written(piece.weight, decimals)}
                              {piece.isRepeated && (
                                <span className="text-soft">, found before, counts once</span>
                              )}
                            </li>
                          ))}
                        </ul>
                      )}
                    </Td>
                    <Td numeric>{written(100 * cell.value, decimals)} %</Td>
                  </tr>
                ))}
              </tbody>
            </Table>
            <p>
              Each piece takes away its part of the doubt: a claim is known to 1 − (1 − a) × (1 − b)
              × …, where a, b, … are what its pieces weigh. The mean of the{' '}
              {cells.length === 1 ? 'one claim' : `${cells.length} claims`}, rounded, is{' '}
              <strong>{value}</strong>.
            </p>
          </div>
        </Disclosure>
      </div>
    </div>
  )
}

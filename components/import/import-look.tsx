import { StatusBadge } from '@/components/register/status-badge'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { Table, Td, Th } from '@/components/ui/table'
import type { ImportedDecision } from '@/lib/import/row'
import type { ImportReport } from '@/lib/import/tally'
import { importKeptFile } from '@/lib/import-file/actions'
import { formatDay } from '@/lib/time'
import { BadRows, mendFirst } from './bad-rows'
import { ImportButton } from './import-button'
import { readingFormId } from './reading-form'

type Props = { report: ImportReport; fileId: string; chosen: string }

/** What importing it would do, row by row where something is wrong, and the button that does it. */
export function ImportLook({ report, fileId, chosen }: Props) {
  const { added, badRows } = report
  const isNothingNew = badRows === 0 && added === 0
  return (
    <>
      {badRows > 0 ? (
        <BadRows bad={report.bad} badRows={badRows} />
      ) : (
        <Sample decisions={report.sample} />
      )}
      <Section id="import" title="What will happen">
        <Consequences report={report} />
        {isNothingNew ? (
          <div className="pt-2">
            <LinkButton href="/decisions">Look at decisions</LinkButton>
          </div>
        ) : (
          <div className="pt-2">
            <ImportButton
              door={importKeptFile}
              fields={{ fileId, chosen }}
              readingFormId={readingFormId}
              whyNot={badRows > 0 ? mendFirst : null}
            >
              {added === 1 ? 'Import 1 decision' : `Import ${added.toLocaleString('en')} decisions`}
            </ImportButton>
          </div>
        )}
      </Section>
    </>
  )
}

function Consequences({ report }: { report: ImportReport }) {
  const { rows, added, unchanged, badRows, newFunctions, assumedDays, openEnd } = report
  const number = (count: number) => count.toLocaleString('en')
  return (
    <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5">
      <li>{rows === 1 ? '1 row was read.' : `${number(rows)} rows were read.`}</li>
      {badRows > 0 && <li>{`${number(badRows)} can’t be read; nothing will be imported.`}</li>}
      {added > 0 && (
        <li>
          {added === 1
            ? '1 decision is new. You stand as its owner.'
            : `${number(added)} decisions are new. You stand as their owner.`}
        </li>
      )}
      {unchanged > 0 && (
        <li>
          {added === 0
            ? 'Every decision of this file is here already, by its reference. Nothing changes.'
            : `${number(unchanged)} are here already, by their reference. They stay as they are.`}
        </li>
      )}
      {newFunctions.length > 0 && (
        <li>
          {newFunctions.length === 1
            ? '1 function is added.'
            : `${number(newFunctions.length)} functions are added.`}
          <Disclosure summary="Which ones">{newFunctions.join(' · ')}</Disclosure>
        </li>
      )}
      {assumedDays > 0 && (
        <li>
          {assumedDays === 1
            ? '1 is settled without a day; the day it was proposed is taken.'
            : `${number(assumedDays)} are settled without a day; the day they were proposed is taken.`}
        </li>
      )}
      {openEnd !== null && (
        <li className="text-caution">
          {`The file stops without a line break. Look whether line ${openEnd} is whole: it may have been cut off there.`}
        </li>
      )}
      {added > 0 && <li>Sponsors are kept by name in the text. Nobody is added as a person.</li>}
    </ul>
  )
}

function Sample({ decisions }: { decisions: ImportedDecision[] }) {
  return (
    <Section id="sample" title="The first rows, as they will stand in the register">
      <Table caption="The first rows of the file" stack>
        <thead>
          <tr>
            <Th>Reference</Th>
            <Th>Title</Th>
            <Th>Status</Th>
            <Th>Function</Th>
            <Th>Proposed</Th>
            <Th>Settled</Th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((one) => (
            <tr key={one.reference}>
              <Td className="whitespace-nowrap text-soft">{one.reference}</Td>
              <Td className="sm:min-w-64">{one.title}</Td>
              <Td label="Status">
                <span className="flex flex-col items-start gap-1">
                  <StatusBadge status={one.status} outcome={one.outcome} />
                  <span className="text-xs text-faint">{one.sourceStatus}</span>
                </span>
              </Td>
              <Td label="Function">{one.functionName ?? '–'}</Td>
              <Td label="Proposed" className="whitespace-nowrap">
                {formatDay(one.proposedOn)}
              </Td>
              <Td label="Settled" className="whitespace-nowrap">
                {one.settledOn ? formatDay(one.settledOn) : '–'}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

import { importEvidenceFile } from '@/lib/evidence-import/actions'
import type { EvidenceReport } from '@/lib/evidence-import/report'
import type { ImportedPiece } from '@/lib/evidence-import/row'
import type { Day } from '@/lib/time'
import { AgeMark, FeelingBadge, KindMark } from '../evidence/evidence-facts'
import { BadRows, mendFirst } from '../import/bad-rows'
import { ImportButton } from '../import/import-button'
import { readingFormId } from '../import/reading-form'
import { LinkButton } from '../ui/link-button'
import { Section } from '../ui/section'

type Props = {
  report: EvidenceReport
  fileId: string
  chosen: string
  nameOf: (id: string) => string | undefined
  today: Day
}

/** What importing it would do, row by row where something is wrong, and the button that does it. */
export function EvidenceLook({ report, fileId, chosen, nameOf, today }: Props) {
  const { added, badRows, bad, sample } = report
  return (
    <>
      {badRows > 0 ? (
        <BadRows bad={bad} badRows={badRows} />
      ) : (
        <Sample pieces={sample} nameOf={nameOf} today={today} />
      )}
      <Section id="import" title="What will happen">
        <Consequences report={report} />
        <div className="pt-2">
          {badRows === 0 && added === 0 ? (
            <LinkButton href="/evidence">Look at the evidence</LinkButton>
          ) : (
            <ImportButton
              door={importEvidenceFile}
              fields={{ fileId, chosen }}
              readingFormId={readingFormId}
              whyNot={badRows > 0 ? mendFirst : null}
            >
              {added === 1 ? 'Import 1 piece' : `Import ${added.toLocaleString('en')} pieces`}
            </ImportButton>
          )}
        </div>
      </Section>
    </>
  )
}

function Consequences({ report }: { report: EvidenceReport }) {
  const { rows, added, unchanged, badRows, unplaced, openEnd } = report
  const number = (count: number) => count.toLocaleString('en')
  return (
    <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5">
      <li>{rows === 1 ? '1 row was read.' : `${number(rows)} rows were read.`}</li>
      {badRows > 0 && <li>{`${number(badRows)} can’t be read; nothing will be imported.`}</li>}
      {added > 0 && <li>{added === 1 ? '1 piece is new.' : `${number(added)} pieces are new.`}</li>}
      {unchanged > 0 && (
        <li>
          {added === 0
            ? 'Every piece of this file is here already. Nothing changes.'
            : `${number(unchanged)} are here already, or stand in the file twice. They stay as they are.`}
        </li>
      )}
      {added > 0 && unplaced > 0 && (
        <li>
          {`${unplaced === 1 ? '1 row names' : `${number(unplaced)} rows name`} no group or no stage: the coverage map can’t show where they belong. Choose a group above, and the stage of each topic, and it can.`}
        </li>
      )}
      {openEnd !== null && (
        <li className="text-caution">
          {`The file stops without a line break. Look whether line ${openEnd} is whole: it may have been cut off there.`}
        </li>
      )}
    </ul>
  )
}

function Sample(props: { pieces: ImportedPiece[]; nameOf: Props['nameOf']; today: Day }) {
  const { pieces, nameOf, today } = props
  return (
    <Section id="sample" title="The first rows, as they will stand in the library">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {pieces.map((piece) => (
          <li
            key={piece.line}
            className="grid gap-x-8 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_19rem]"
          >
            <div className="flex min-w-0 flex-col gap-1">
              <p className="line-clamp-3 max-w-prose wrap-anywhere">“{piece.quote}”</p>
              <p className="flex flex-wrap gap-x-3 text-sm text-soft">
                <FeelingBadge feeling={piece.feeling} />
                {piece.topic}
              </p>
            </div>
            <div className="flex min-w-0 flex-wrap gap-x-3 gap-y-0.5 text-sm text-soft md:flex-col">
              <KindMark kind={piece.kind} />
              <span>
                {[nameOf(piece.groupId ?? ''), nameOf(piece.stageId ?? '')]
                  .filter(Boolean)
                  .join(' · ') || 'No group or stage named'}
              </span>
              <AgeMark collectedOn={piece.collectedOn} on={today} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

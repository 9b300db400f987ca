import { lineOf } from '@/lib/commitment/code'
import { listed } from '@/lib/decision/missing'
import { plainWords } from '@/lib/decision/plain-words'
import { cellKey, type Proposal } from '@/lib/decision/schema'
import type { FrozenModel, RoundOfCase } from '@/lib/ruling/case'
import type { JourneyCommitment } from '@/lib/score/journey'
import {
  commitmentAnswerLabels,
  commitmentAnswers,
  confidences,
  creditLabels,
  creditQuestion,
  credits,
  emotionLabels,
  emotions,
  impactWords,
  type ScorecardDraft,
} from '@/lib/score/schema'
import { finallyServed } from '@/lib/score/service'
import type { GroupField, ScorecardFormProps, StageField } from './scorecard-form'

type Facts = { round: RoundOfCase; text: Proposal; answers: ScorecardDraft | null }

/** The questions of a card, in the order of the customer model, with what was answered before. */
export function fieldsOfCard({ round: { model }, text, answers }: Facts) {
  const touched = new Set(text.cells.map(cellKey))
  let index = 0
  const groups: GroupField[] = model.groups.flatMap((group) => {
    const stages = model.stages.filter(({ id: stageId }) =>
      touched.has(cellKey({ groupId: group.id, stageId })),
    )
    if (stages.length === 0) return []
    const cells = stages.map(({ id: stageId, name: stageName, need }) => {
      const before = answers?.cells.find(
        (cell) => cell.groupId === group.id && cell.stageId === stageId,
      )
      const cell = {
        groupId: group.id,
        stageId,
        stageName,
        need,
        impact: before?.impact?.toString() ?? '',
        confidence: before?.confidence?.toString() ?? '',
        sentence: before?.sentence ?? '',
      }
      return { index: index++, cell }
    })
    return [{ id: group.id, name: group.name, about: aboutGroup(group, text, model), cells }]
  })
  const stages: StageField[] = model.stages
    .filter(({ id }) => text.cells.some(({ stageId }) => stageId === id))
    .map(({ id: stageId, name, emotion: feeling }) => ({
      stageId,
      name,
      feeling,
      emotion: answers?.emotions.find((one) => one.stageId === stageId)?.emotion ?? '',
      commitments: [],
    }))
  return {
    groups,
    stages: withCommitments(stages, { commitments: model.commitments ?? [], answers }),
    credit: answers?.credit?.toString() ?? '',
    restUntouched: answers?.restUntouched ?? false,
  }
}

/** The lines of the code as they were when scoring opened, stage by stage, numbered through. */
function withCommitments(
  stages: StageField[],
  facts: { commitments: readonly JourneyCommitment[]; answers: ScorecardDraft | null },
): StageField[] {
  let index = 0
  return stages.map((stage) => ({
    ...stage,
    commitments: facts.commitments
      .filter(({ stageId }) => stageId === stage.stageId)
      .map(({ id, towards, ...line }) => {
        const before = facts.answers?.commitments.find(({ commitmentId }) => commitmentId === id)
        const answer = before?.answer ?? ''
        return { index: index++, commitmentId: id, line: lineOf(line), towards, answer }
      }),
  }))
}

/** What the proposer says about the group, so that one needn't look it up. Never the bar: it would anchor. */
function aboutGroup(group: FrozenModel['groups'][number], text: Proposal, model: FrozenModel) {
  const touched = text.groups.find(({ groupId }) => groupId === group.id)
  const served = finallyServed(group.id, model.groups)
  return [
    group.isVulnerable ? 'A vulnerable group.' : '',
    served.length > 0 ? `Our own staff; they serve ${listed(served.map(({ name }) => name))}.` : '',
    touched?.useful ? `Useful to them: ${plainWords(touched.useful)}` : '',
    touched?.loses ? `They lose: ${plainWords(touched.loses)}` : '',
  ].filter((line) => line !== '')
}

/** The words of the form, from the schema, ready for the browser. */
export const wordsOfCard: ScorecardFormProps['words'] = {
  impacts: Object.fromEntries(Object.entries(impactWords)),
  confidences: confidences.map((value) => ({ value: String(value), label: `${value} %` })),
  commitments: commitmentAnswers.map((value) => ({
    value,
    label: commitmentAnswerLabels[value],
  })),
  emotions: emotions.map((value) => ({ value, label: emotionLabels[value] })),
  credits: credits.map((value) => ({
    value: String(value),
    label: `${value}: ${creditLabels[value]}`,
  })),
  creditQuestion,
}

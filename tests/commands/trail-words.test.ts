import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import * as citations from '@/lib/citation/commands'
import { propose, saveDraft } from '@/lib/decision/commands'
import * as evidence from '@/lib/evidence/commands'
import { addSchema, evidenceSchema } from '@/lib/evidence/schema'
import * as evidenceImport from '@/lib/evidence-import/commands'
import * as experiences from '@/lib/experience/commands'
import { keepFile } from '@/lib/import-file/commands'
import * as lineages from '@/lib/lineage/commands'
import { writeNote } from '@/lib/note/commands'
import { noteSchema } from '@/lib/note/schema'
import { theCase } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given } from '../support/result'
import { trailOf } from '../support/trail-kinds'
import { newWorld, type World } from '../support/world'

/** What only customers said. Whatever becomes of it, it is kept where it can be erased. */
const said = (what: string) => `My name is Rosa Klein, and ${what}.`
const name = /rosa|klein/i

const bytes = (quote: string) => new TextEncoder().encode(`text\n"${quote}"\n`)
const defaults = { kind: 'survey', collectedOn: '2026-03-01' } as const

test('no word of a customer gets into the trail, whichever command touches evidence', async () => {
  const world = await newWorld()
  const { done, run } = runner()
  const pieces = await inTheLibrary(world, run)
  await behindWhatWasLearned(world, run, pieces)
  await inDecisions(world, run, pieces)

  // A command that nobody called here could write whatever it likes.
  const modules = [evidence, evidenceImport, experiences, citations, lineages]
  const all = modules.flatMap((module) => Object.keys(module))
  expect([...done, ...silent].sort()).toEqual(all.sort())
  const told = await trailOf(world)
  expect(told.length).toBeGreaterThan(done.size)
  expect(told.filter(({ data }) => name.test(JSON.stringify(data)))).toEqual([])
})

/** Write no line: one only looks, the other is a part of deciding. */
const silent = ['lookAtEvidence', 'keepAsCounted']

type Run = ReturnType<typeof runner>['run']

/** Runs a command and remembers that it was. */
function runner() {
  const done = new Set<string>()
  const run = async <A extends unknown[], T>(
    command: (...args: A) => Promise<Parameters<typeof given<T>>[0]>,
    ...args: A
  ): Promise<T> => {
    done.add(command.name)
    return given(await command(...args))
  }
  return { done, run }
}

async function inTheLibrary(world: World, run: Run): Promise<[string, string]> {
  const { contributor, cxLead, frontLine, groups } = world
  const piece = {
    ...{ kind: 'interview', quote: said('I live at 4 Mill Lane'), collectedOn: '2026-03-01' },
    ...{ topic: said('I move'), collector: said('I wrote it'), method: said('I was asked') },
    ...{ link: 'https://survey.test/rosa-klein', groupId: groups.students.id },
  }
  const { id } = await run(evidence.addEvidence, contributor, addSchema.parse(piece))
  const noted = noteSchema.parse({ text: said('I came twice') })
  const { id: noteId } = given(await writeNote(frontLine, noted, { key: randomUUID() }))
  const fromNote = { ...piece, quote: said('I came twice'), noteId }
  const { id: other } = await run(evidence.addEvidence, contributor, addSchema.parse(fromNote))
  const reworded = { ...piece, quote: said('I live elsewhere'), topic: said('I stay'), method: '' }
  const change = { evidenceId: id, ...evidenceSchema.parse(reworded) }
  await run(evidence.changeEvidence, contributor, change)
  await run(evidence.mergeEvidence, contributor, { evidenceId: other, originalId: id })
  await run(evidence.separateEvidence, contributor, { evidenceId: other })
  const gone = { evidenceId: id, reason: 'She asked us to.' }
  await run(evidence.withdrawEvidence, contributor, gone)
  await run(evidence.restoreEvidence, contributor, { evidenceId: id })
  const options = { file: 'answers.csv', defaults }
  await run(evidenceImport.importEvidence, cxLead, [bytes(said('I waited'))], options)
  const content = bytes(said('I left'))
  const { fileId } = given(await keepFile(cxLead, { name: 'more.csv', content }))
  const file = { fileId, chosen: new URLSearchParams(defaults).toString() }
  await evidenceImport.lookAtEvidence(cxLead, file)
  await run(evidenceImport.importKeptEvidence, cxLead, file)
  return [id, other]
}

async function behindWhatWasLearned(world: World, run: Run, [evidenceId]: [string, string]) {
  const { cxLead, groups } = world
  const learned = { feeling: 'frustration' as const, text: 'No seat after six.', stageId: null }
  const { id: experienceId } = await run(experiences.addExperience, cxLead, {
    ...learned,
    groupId: groups.students.id,
  })
  const reworded = { ...learned, text: 'No seat after five.', experienceId }
  await run(experiences.changeExperience, cxLead, reworded)
  await run(experiences.restOnEvidence, cxLead, { experienceId, evidenceId })
  await run(experiences.dropEvidence, cxLead, { experienceId, evidenceId })
  await run(experiences.archiveExperience, cxLead, { experienceId })
  await run(experiences.restoreExperience, cxLead, { experienceId })
}

async function inDecisions(world: World, run: Run, [evidenceId, other]: [string, string]) {
  const { contributor } = world
  const proposal = framedProposal(world)
  const [cell] = proposal.cells
  if (!cell) throw new Error('it touches a stage')
  const drafts = []
  for (const title of ['One way to say it', 'Another way to say it']) {
    const { id, number } = given(await propose(contributor, { title }))
    given(await saveDraft(contributor, number, proposal))
    for (const piece of [evidenceId, other])
      await run(citations.cite, contributor, {
        ...{ decisionId: id, evidenceId: piece, cell, from: 'page' },
      })
    drafts.push({ id, number })
  }
  const [one, two] = drafts
  if (!one || !two) throw new Error('two were proposed')
  const [citation] = (await theCase(contributor, two)).citations
  const removed = { decisionId: two.id, citationId: citation?.id ?? '', from: 'page' as const }
  await run(citations.removeCitation, contributor, removed)
  const seen = async (each: typeof one) =>
    (await theCase(contributor, each)).draftSavedAt.toISOString()
  await run(lineages.merge, contributor, {
    ...{ number: one.number, fromNumber: two.number },
    ...{ seen: await seen(one), fromSeen: await seen(two) },
  })
  await run(lineages.split, contributor, {
    ...{ number: one.number, seen: await seen(one), title: 'A part of it' },
    ...{ groupIds: [cell.groupId], optionKeys: ['drop'] },
  })
}

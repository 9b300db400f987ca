import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@/lib/person/actor'
import type { Town } from './journey-town'

const app = join(import.meta.dirname, '..', '..', 'app')

/** One look at a page. `by` is who looks; without, a visitor who is not signed in. */
export type Place = { route: string; path: string; by?: Actor; as: string }

/** Every page there is: a page without a visit here is one that nobody looks at, and fails. */
export function placesOf(town: Town): Place[] {
  return routes().flatMap((route) => {
    const visit = visits[route]
    if (!visit) throw new Error(`${route} is a page that no journey visits: add it to the visits`)
    const places = visit(town)
    return places.map(({ path, by }) => ({ route, path, by, as: by?.name ?? 'a visitor' }))
  })
}

/** The pages of the file system: /decisions/[number]/sign. */
export function routes(): string[] {
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^page\.tsx?$/.test(entry.name))
    .map((entry) => entry.parentPath.slice(app.length).replace(/\/\([^)]+\)/g, '') || '/')
    .toSorted()
}

/** An address for a route that asks for one, such as for somebody who is signed out. */
export function anyPath(route: string): string {
  return route.replace(/\[number\]/g, '1').replace(/\[\w+\]/g, nobody)
}

const nobody = '01900000-0000-7000-8000-000000000000'

type Visit = (town: Town) => { path: string; by?: Actor }[]

const visits: Record<string, Visit> = {
  // Redirects once there is an organization: doors.spec.ts looks at it on an empty database.
  '/set-up': () => [],
  // Wants somebody who is a member of two organizations: doors.spec.ts goes there.
  '/sign-in/choose': () => [],
  '/sign-in': () => [{ path: '/sign-in' }],
  '/invitation/[token]': ({ token }) => [
    { path: `/invitation/${token}` },
    { path: '/invitation/nothing' },
  ],

  '/': ({ world }) => [
    { path: '/', by: world.cxLead },
    { path: '/', by: world.observer },
  ],
  '/account': ({ world }) => [{ path: '/account', by: world.contributor }],
  '/permissions': ({ world }) => [{ path: '/permissions', by: world.frontLine }],
  '/trail': ({ world }) => [
    { path: '/trail', by: world.cxLead },
    { path: '/trail', by: world.frontLine },
  ],
  '/evidence': ({ world }) => [
    { path: '/evidence', by: world.contributor },
    { path: '/evidence?kind=interview&age=fresh&q=owe', by: world.observer },
    { path: '/evidence?q=nothing-says-so', by: world.observer },
  ],
  '/evidence/new': ({ world }) => [
    { path: '/evidence/new', by: world.contributor },
    { path: '/evidence/new', by: world.frontLine },
  ],
  '/evidence/[id]': ({ world, evidenceId }) => [
    { path: `/evidence/${evidenceId}`, by: world.contributor },
    { path: `/evidence/${evidenceId}`, by: world.observer },
  ],
  '/evidence/[id]/edit': ({ world, evidenceId }) => [
    { path: `/evidence/${evidenceId}/edit`, by: world.contributor },
    { path: `/evidence/${evidenceId}/edit`, by: world.observer },
  ],
  '/evidence/coverage': ({ world }) => [{ path: '/evidence/coverage', by: world.observer }],
  '/evidence/import': ({ world }) => [
    { path: '/evidence/import', by: world.cxLead },
    { path: '/evidence/import', by: world.observer },
  ],
  '/evidence/import/[fileId]': ({ world, evidenceFileId }) => [
    { path: `/evidence/import/${evidenceFileId}`, by: world.cxLead },
    {
      path: `/evidence/import/${evidenceFileId}?kind=complaint&collectedOn=2026-01-02`,
      by: world.cxLead,
    },
  ],
  '/import': ({ world }) => [
    { path: '/import', by: world.admin },
    { path: '/import', by: world.observer },
  ],
  '/import/[fileId]': ({ world, fileId }) => [{ path: `/import/${fileId}`, by: world.admin }],

  '/decisions': ({ world }) => [
    { path: '/decisions', by: world.observer },
    { path: '/decisions?status=decided&q=fines', by: world.observer },
    { path: '/decisions?q=nothing-is-called-so', by: world.observer },
  ],
  '/decisions/new': ({ world }) => [
    { path: '/decisions/new', by: world.contributor },
    { path: '/decisions/new', by: world.frontLine },
  ],
  '/decisions/[number]': ({ world, ...town }) => [
    { path: `/decisions/${town.started.number}`, by: world.contributor },
    { path: `/decisions/${town.framed.number}`, by: world.contributor },
    { path: `/decisions/${town.scoring.number}`, by: world.cxLead },
    { path: `/decisions/${town.harmful.number}`, by: world.contributor },
    { path: `/decisions/${town.signing.number}`, by: world.finance },
    { path: `/decisions/${town.decided.number}`, by: world.observer },
    { path: `/decisions/${town.breaking.number}`, by: world.cxLead },
    { path: `/decisions/${town.breaking.number}`, by: world.observer },
    { path: `/decisions/${town.withdrawn.number}`, by: world.observer },
  ],
  '/decisions/[number]/edit': ({ world, ...town }) => [
    { path: `/decisions/${town.started.number}/edit`, by: world.contributor },
    { path: `/decisions/${town.framed.number}/edit?part=before`, by: world.contributor },
    { path: `/decisions/${town.framed.number}/edit?show=all`, by: world.contributor },
    { path: `/decisions/${town.signing.number}/edit`, by: world.contributor },
    { path: `/decisions/${town.decided.number}/edit`, by: world.contributor },
  ],
  '/decisions/[number]/merge': ({ world, ...town }) => [
    {
      path: `/decisions/${town.framed.number}/merge?from=${town.started.number}`,
      by: world.contributor,
    },
    { path: `/decisions/${town.framed.number}/merge`, by: world.observer },
  ],
  '/decisions/[number]/split': ({ world, ...town }) => [
    {
      path: `/decisions/${town.framed.number}/split?title=Fines+of+families&groupIds=${world.groups.families.id}`,
      by: world.contributor,
    },
    { path: `/decisions/${town.decided.number}/split`, by: world.contributor },
  ],
  '/decisions/[number]/evidence': ({ world, scoring, started }) => [
    { path: `/decisions/${scoring.number}/evidence?q=owe`, by: world.contributor },
    { path: `/decisions/${scoring.number}/evidence`, by: world.observer },
    { path: `/decisions/${started.number}/evidence`, by: world.contributor },
  ],
  '/decisions/[number]/scores': ({ world, ...town }) => [
    { path: `/decisions/${town.framed.number}/scores`, by: world.contributor },
    { path: `/decisions/${town.scoring.number}/scores`, by: world.cxLead },
    { path: `/decisions/${town.harmful.number}/scores`, by: world.observer },
  ],
  '/decisions/[number]/score': ({ world, ...town }) => [
    { path: `/decisions/${town.scoring.number}/score`, by: world.frontLine },
    { path: `/decisions/${town.scoring.number}/score`, by: world.finance },
    { path: `/decisions/${town.scoring.number}/score`, by: world.observer },
  ],
  '/decisions/[number]/sign': ({ world, ...town }) => [
    { path: `/decisions/${town.signing.number}/sign`, by: world.finance },
    { path: `/decisions/${town.signing.number}/sign`, by: world.cxLead },
    { path: `/decisions/${town.signing.number}/sign`, by: world.observer },
  ],
  '/decisions/[number]/decide': ({ world, ...town }) => [
    { path: `/decisions/${town.signing.number}/decide`, by: world.leader },
    { path: `/decisions/${town.signing.number}/decide`, by: world.contributor },
  ],
  '/decisions/[number]/revisions': ({ world, signing }) => [
    { path: `/decisions/${signing.number}/revisions`, by: world.observer },
  ],
  '/decisions/[number]/revisions/[revision]': ({ world, signing }) => [
    { path: `/decisions/${signing.number}/revisions/1`, by: world.observer },
  ],
  '/decisions/[number]/revisions/compare': ({ world, signing }) => [
    { path: `/decisions/${signing.number}/revisions/compare?from=1&to=2`, by: world.observer },
  ],
  '/decisions/[number]/trail': ({ world, decided }) => [
    { path: `/decisions/${decided.number}/trail`, by: world.observer },
  ],

  '/notes': ({ world }) => [
    { path: '/notes', by: world.frontLine },
    { path: '/notes?feeling=delight', by: world.frontLine },
  ],
  '/notes/new': ({ world, scoring }) => [
    { path: '/notes/new', by: world.frontLine },
    { path: `/notes/new?decision=${scoring.number}`, by: world.frontLine },
    { path: '/notes/new', by: world.observer },
  ],

  '/conduct': ({ world }) => [
    { path: '/conduct', by: world.cxLead },
    { path: '/conduct', by: world.observer },
    { path: '/conduct?side=never&lapsed=yes', by: world.observer },
  ],
  '/conduct/new': ({ world }) => [
    { path: '/conduct/new', by: world.cxLead },
    { path: '/conduct/new', by: world.frontLine },
  ],
  '/conduct/[id]': ({ world, code }) => [
    { path: `/conduct/${code.papers}`, by: world.cxLead },
    { path: `/conduct/${code.greet}`, by: world.frontLine },
    { path: `/conduct/${code.greet}`, by: world.observer },
  ],
  '/conduct/wall': ({ world }) => [
    { path: '/conduct/wall', by: world.observer },
    { path: '/conduct/wall?sheets=towards', by: world.observer },
  ],
  '/conduct/versions': ({ world }) => [{ path: '/conduct/versions', by: world.observer }],
  '/conduct/versions/[version]': ({ world }) => [
    { path: '/conduct/versions/1', by: world.observer },
  ],
  '/conduct/versions/compare': ({ world }) => [
    { path: '/conduct/versions/compare?from=1&to=2', by: world.observer },
    { path: '/conduct/versions/compare', by: world.observer },
  ],

  '/people': ({ world }) => [
    { path: '/people', by: world.admin },
    { path: '/people', by: world.observer },
  ],
  '/people/invite': ({ world }) => [
    { path: '/people/invite', by: world.admin },
    { path: '/people/invite', by: world.frontLine },
  ],
  '/people/[id]': ({ world }) => [
    { path: `/people/${world.finance.personId}`, by: world.admin },
    { path: `/people/${world.finance.personId}`, by: world.observer },
  ],

  '/settings': ({ world }) => [
    { path: '/settings', by: world.admin },
    { path: '/settings', by: world.frontLine },
  ],
  '/customers': ({ world }) => [
    { path: '/customers', by: world.cxLead },
    { path: '/customers', by: world.frontLine },
  ],
  '/customers/groups/new': ({ world }) => [{ path: '/customers/groups/new', by: world.cxLead }],
  '/customers/[id]': ({ world }) => [
    { path: `/customers/${world.groups.students.id}`, by: world.observer },
    { path: `/customers/${world.groups.staff.id}`, by: world.cxLead },
  ],
  '/customers/[id]/edit': ({ world }) => [
    { path: `/customers/${world.groups.staff.id}/edit`, by: world.cxLead },
    { path: `/customers/${world.groups.staff.id}/edit`, by: world.observer },
  ],
  '/customers/stages/new': ({ world }) => [{ path: '/customers/stages/new', by: world.cxLead }],
  '/customers/stages/[id]': ({ world }) => [
    { path: `/customers/stages/${world.stages.join.id}`, by: world.observer },
  ],
  '/customers/stages/[id]/edit': ({ world }) => [
    { path: `/customers/stages/${world.stages.join.id}/edit`, by: world.cxLead },
  ],
  '/customers/experiences/new': ({ world }) => [
    { path: `/customers/experiences/new?group=${world.groups.students.id}`, by: world.cxLead },
    { path: `/customers/experiences/new?group=${world.groups.students.id}`, by: world.observer },
  ],
  '/customers/experiences/[id]': ({ world, experienceId }) => [
    { path: `/customers/experiences/${experienceId}`, by: world.cxLead },
    { path: `/customers/experiences/${experienceId}?q=nothing-says-so`, by: world.cxLead },
    { path: `/customers/experiences/${experienceId}`, by: world.frontLine },
  ],

  '/initiatives': ({ world }) => [
    { path: '/initiatives', by: world.contributor },
    { path: `/initiatives?group=${world.groups.students.id}`, by: world.observer },
  ],
  '/initiatives/new': ({ world }) => [
    { path: '/initiatives/new', by: world.contributor },
    { path: '/initiatives/new', by: world.frontLine },
  ],
  '/initiatives/[id]': ({ world, initiativeId }) => [
    { path: `/initiatives/${initiativeId}`, by: world.contributor },
    { path: `/initiatives/${initiativeId}`, by: world.observer },
  ],
  '/initiatives/[id]/edit': ({ world, initiativeId }) => [
    { path: `/initiatives/${initiativeId}/edit`, by: world.contributor },
    { path: `/initiatives/${initiativeId}/edit`, by: world.observer },
  ],
  '/settings/functions': ({ world }) => [
    { path: '/settings/functions', by: world.admin },
    { path: '/settings/functions', by: world.observer },
  ],
  '/settings/functions/[id]': ({ world }) => [
    { path: `/settings/functions/${world.functions.service.id}`, by: world.admin },
  ],
}

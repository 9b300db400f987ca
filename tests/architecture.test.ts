import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { expect, test } from 'vitest'
import { broken } from './support/architecture'

const root = join(import.meta.dirname, '..')
const made = /^(node_modules|\.git|\.next.*|\.data|test-results|generated|migrations)$/

test('the house stands as its floor plan says', () => {
  expect(broken(projectFiles())).toEqual([])
})

/** One planted file each, in an otherwise sound house, and what must be said about it. */
const planted: Record<string, [path: string, text: string, complaint: string]> = {
  'a page asks the database': [
    'app/page.tsx',
    "import { read } from '@/lib/db'\nexport default read",
    'only queries and commands know the database',
  ],
  'a component leans on a page': [
    'components/chair/chair.tsx',
    "import { metadata } from '@/app/page'\nexport const chair = metadata",
    'components never imports app',
  ],
  'lib leans on a component': [
    'lib/chair/schema.ts',
    "import { chair } from '@/components/chair/chair'\nexport const seat = chair",
    'lib never imports components',
  ],
  'lib knows React': [
    'lib/chair/rule.ts',
    "import { useState } from 'react'\nexport const rule = useState",
    'lib never imports React',
  ],
  'a command looks into the request': [
    'lib/chair/commands.ts',
    "import { headers } from 'next/headers'\nexport const sit = headers",
    'only actions, routes and the session know of a request',
  ],
  'a rule asks a command': [
    'lib/chair/rule.ts',
    "import { sit } from './commands'\nexport const rule = sit",
    'a rule imports only rules and schemas',
  ],
  'a rule reads the clock': [
    'lib/chair/rule.ts',
    'export const rule = () => new Date()',
    'a rule has no clock',
  ],
  'a rule knows Prisma': [
    'lib/chair/rule.ts',
    "import { Prisma } from '@/prisma/generated/client'\nexport const rule = Prisma",
    'only queries and commands know the database',
  ],
  'two files need each other': [
    'lib/chair/rule.ts',
    "import { other } from './other'\nexport const rule = other",
    'a circle: lib/chair/',
  ],
  'an action names no permission': [
    'lib/chair/actions.ts',
    "'use server'\nimport { action } from '@/lib/action'\nexport const sit = action({ attempt: 'sit' })",
    'sit names no permission',
  ],
  'an action is a bare function': [
    'lib/chair/actions.ts',
    "'use server'\nexport async function sit() {}",
    'names no permission',
  ],
  'a route names no permission': [
    'app/api/chairs/route.ts',
    'export async function GET() { return new Response() }',
    'names no permission',
  ],
  'a file passes on what others own': [
    'lib/chair/chairs.ts',
    "export { sit } from './commands'\nexport * from './rule'",
    'no barrels',
  ],
  'a folder hides behind an index': [
    'lib/chair/index.ts',
    'export const chair = 1',
    'says nothing',
  ],
  'a drawer for everything': ['lib/utils.ts', 'export const clamp = 1', 'says nothing'],
  'a new room': ['src/chair.ts', 'export const chair = 1', 'the floor plan has no place'],
  'a loose file': ['notes.txt', 'buy chairs', 'the floor plan has no place'],
  'a client component brings zod': [
    'components/chair/seat.tsx',
    "'use client'\nimport { chairSchema } from '@/lib/chair/shape'\nexport const seat = chairSchema",
    'brings zod into the browser, through lib/chair/shape.ts',
  ],
  'a promise to tidy up': ['lib/chair/rule.ts', '// TODO sit', 'a marker is no plan'],
  'a file without end': ['lib/chair/rule.ts', '\n'.repeat(500), '501 lines'],
}

const sound = {
  'lib/db.ts': 'export const read = 1',
  'lib/action.ts': 'export const action = (door: object) => door',
  'lib/chair/other.ts': "import { rule } from './rule'\nexport const other = rule",
  'lib/chair/shape.ts': "import { z } from 'zod'\nexport const chairSchema = z.string()",
  'lib/chair/commands.ts': 'export const sit = 1',
  'lib/chair/queries.ts': "import { read } from '@/lib/db'\nexport const chairs = read",
  'lib/chair/actions.ts':
    "'use server'\nimport { action } from '@/lib/action'\nexport const sit = action({ permission: 'read' })",
  'components/chair/row.tsx':
    "'use client'\nimport { sit } from '@/lib/chair/actions'\nimport type { z } from 'zod'\nexport const row = sit",
  'app/page.tsx': "import { chairs } from '@/lib/chair/queries'\nexport default chairs",
  'package.json': '{}',
  'next.config.ts': 'export default {}',
}

test('a sound house is left in peace', () => {
  expect(broken(new Map(Object.entries(sound)))).toEqual([])
})

test.each(Object.entries(planted))('it is noticed when %s', (_, [path, text, complaint]) => {
  const problems = broken(new Map(Object.entries({ ...sound, [path]: text })))
  expect(problems).toContainEqual(expect.stringContaining(complaint))
})

function projectFiles(): Map<string, string> {
  const files = new Map<string, string>()
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && !made.test(entry.name)) visit(path)
      if (entry.isFile()) files.set(posixPath(path), isCode(path) ? readFileSync(path, 'utf8') : '')
    }
  }
  visit(root)
  for (const path of ['next-env.d.ts', 'tsconfig.tsbuildinfo']) files.delete(path)
  return files
}

function posixPath(path: string): string {
  return relative(root, path).replaceAll('\\', posix.sep)
}

function isCode(path: string): boolean {
  return /\.(ts|tsx|mts|mjs)$/.test(path)
}

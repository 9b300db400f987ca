import { posix } from 'node:path'
import ts from 'typescript'

/** Path from the root of the project → text. */
export type Files = ReadonlyMap<string, string>

type Import = { from: string; isType: boolean; isLazy: boolean }
type Source = {
  path: string
  text: string
  syntax: ts.SourceFile
  imports: Import[]
  directive: string | null
}

const floors = ['app', 'components', 'lib', 'prisma', 'tests', 'public']
const atTheRoot =
  /^(\..+|package(-lock)?\.json|README\.md|LICENSE|Dockerfile|compose\.yaml|proxy\.ts|instrumentation\.ts|(ts|biome|knip)(config)?\.json|[a-z-]+(\.[a-z]+)*\.config\.(ts|mjs))$/

/** What each floor may stand on. */
const standsOn: Record<string, string[]> = {
  app: ['app', 'components', 'lib'],
  components: ['components', 'lib'],
  lib: ['lib'],
}

/** Everything that breaks the floor plan, one sentence each, beginning with the file. */
export function broken(files: Files): string[] {
  const sources = [...files].flatMap(([path, text]) => sourceOf(path, text))
  return [
    ...[...files.keys()].flatMap(whyNotThere),
    ...sources.flatMap(whyNotNamed),
    ...sources.flatMap((source) => whyNotStand(source, files)),
    ...sources.flatMap(whyNotReact),
    ...sources.flatMap((source) => whyNotDatabase(source, files)),
    ...sources.flatMap((source) => whyNotRule(source, files)),
    ...sources.flatMap(whyNotDoor),
    ...sources.flatMap(whyNotBarrel),
    ...sources.flatMap(whyNotWritten),
    ...cycles(sources, files),
    ...inTheBrowser(sources, files),
  ]
}

function whyNotThere(path: string): string[] {
  const [top = '', ...rest] = path.split('/')
  const isInPlace =
    rest.length > 0 ? floors.includes(top) || top.startsWith('.') : atTheRoot.test(top)
  return isInPlace ? [] : [`${path}: the floor plan has no place for this`]
}

function whyNotNamed({ path }: Source): string[] {
  const name = posix.basename(path).replace(/\..*$/, '')
  const isVague = /^(utils?|helpers?|common|misc|shared|index)$/.test(name)
  const isKebab = /^[a-z0-9-]+$/.test(name)
  return [
    ...(isVague ? [`${path}: “${name}” says nothing; name it after what it does`] : []),
    ...(isKebab ? [] : [`${path}: file names are in kebab-case`]),
  ]
}

function whyNotStand({ path, imports }: Source, files: Files): string[] {
  const floor = path.split('/')[0] ?? ''
  const allowed = standsOn[floor]
  if (!allowed || isCommandLine(path)) return []
  return imports.flatMap((one) => {
    const target = resolved(path, one.from, files)
    const below = target?.split('/')[0]
    if (!target || !below || allowed.includes(below)) return []
    // The one file that opens the database, and the example that is loaded when asked for.
    if (path === 'lib/db.ts' || (one.isLazy && target.startsWith('prisma/demo/'))) return []
    return [`${path}: ${floor} never imports ${below} (${one.from})`]
  })
}

/** lib is what is true, whatever shows it. Only doors and the session know of a request. */
function whyNotReact({ path, imports }: Source): string[] {
  if (!path.startsWith('lib/')) return []
  const name = posix.basename(path)
  const isDoor =
    ['lib/action.ts', 'lib/open-action.ts', 'lib/route.ts', 'lib/person/session.ts'].includes(
      path,
    ) || name === 'actions.ts'
  return imports.flatMap(({ from }) => {
    if (/^react(-dom)?($|\/)|^lucide-react|^@base-ui/.test(from) || path.endsWith('.tsx'))
      return [`${path}: lib never imports React (${from})`]
    const isRequest = /^next($|\/(headers|navigation|server|cache|link|image))/.test(from)
    return isRequest && !isDoor
      ? [`${path}: only actions, routes and the session know of a request (${from})`]
      : []
  })
}

const database = /^(pg|@prisma\/.*|@\/prisma\/generated\/.*)$/

/** Only those who read, write, record and open sessions know Prisma. */
function whyNotDatabase({ path, imports }: Source, files: Files): string[] {
  if (!isOnAFloor(path) || isCommandLine(path)) return []
  const mayKnow =
    [
      'lib/db.ts',
      'lib/action.ts',
      'lib/once.ts',
      'lib/trail/record.ts',
      'lib/person/session.ts',
    ].includes(path) ||
    /^lib\/[a-z-]+\/(queries|commands)\.ts$/.test(path) ||
    plumbing.includes(path)
  return imports.flatMap(({ from }) => {
    const isDatabase = database.test(from) || resolved(path, from, files) === 'lib/db.ts'
    return isDatabase && !mayKnow
      ? [`${path}: only queries and commands know the database (${from})`]
      : []
  })
}

const work = /^lib\/([a-z-]+\/(queries|commands|actions)|trail\/record|person\/session)\.ts$/
const doors = /^lib\/(action|open-action|route|once|db|env|log|clock|origin)\.ts$/

/** A rule is pure: facts come in, an answer goes out. */
function whyNotRule({ path, imports, text }: Source, files: Files): string[] {
  const isRule =
    /^lib\/[a-z-]+\/[a-z-]+\.ts$/.test(path) &&
    !work.test(path) &&
    !isCommandLine(path) &&
    !plumbing.includes(path)
  if (!isRule) return []
  const impure = imports.filter(({ from, isType }) => {
    const target = resolved(path, from, files)
    return target && (doors.test(target) || work.test(target)) && !isType
  })
  const askedForTime = /\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)/.test(text)
  return [
    ...impure.map(({ from }) => `${path}: a rule imports only rules and schemas (${from})`),
    ...(askedForTime ? [`${path}: a rule has no clock and no chance; facts come in`] : []),
  ]
}

/** Input and output with a name of its own. Add to it only what no query or command can hold. */
const plumbing = [
  // Thousands of rows in one statement, for imports and generators.
  'lib/rows.ts',
  // One page of a long list, for whichever table it lists.
  'lib/list-sql.ts',
  // Several lists in one statement, whichever they are.
  'lib/at-once.ts',
  // Counted before it is known whose organization is asked for.
  'lib/person/attempts.ts',
  // An address holds where the app is reached.
  'lib/invitation/link.ts',
]

/** Who may is said at the door itself, so that it can be read there and tested. */
function whyNotDoor({ path, syntax, directive }: Source): string[] {
  const isRoute = /^app\/api\/.*\/route\.ts$/.test(path)
  if (directive !== 'use server' && !isRoute) return []
  return syntax.statements.filter(isExported).flatMap((statement) => {
    if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) return []
    const declared = ts.isVariableStatement(statement)
      ? [...statement.declarationList.declarations]
      : []
    const names = declared.map((one) => one.name.getText(syntax))
    if (
      isRoute &&
      names.every((name) => !/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name)) &&
      names.length > 0
    )
      return []
    const isOpen =
      declared.length > 0 && declared.every(({ initializer }) => namesPermission(initializer))
    return isOpen ? [] : [`${path}: ${names.join(', ') || 'an export'} names no permission`]
  })
}

/** action({ permission: … }), or one of the doors that say by their name that anyone may. */
function namesPermission(node: ts.Expression | undefined): boolean {
  if (!node || !ts.isCallExpression(node)) return false
  const [door] = node.arguments
  const callee = node.expression.getText()
  if (callee === 'openAction' || callee === 'openRoute') return true
  if (callee === 'Object.assign') return saysPermission(node.arguments[1])
  return ['action', 'route'].includes(callee) && saysPermission(door)
}

function saysPermission(node: ts.Expression | undefined): boolean {
  if (!node || !ts.isObjectLiteralExpression(node)) return false
  return node.properties.some((property) => property.name?.getText() === 'permission')
}

function whyNotBarrel({ path, syntax }: Source): string[] {
  const { statements } = syntax
  const onlyPasses = statements.every(
    (one) => ts.isImportDeclaration(one) || (ts.isExportDeclaration(one) && one.moduleSpecifier),
  )
  const isBarrel = statements.some(ts.isExportDeclaration) && onlyPasses
  return isBarrel ? [`${path}: no barrels; import from the file that owns the thing`] : []
}

const never: [RegExp, string][] = [
  [/\b(TODO|FIXME|XXX)\b/, 'a marker is no plan'],
  [/@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/, 'a check that is switched off'],
  [/\$(query|execute)RawUnsafe/, 'SQL put together from text'],
  [/dangerouslySetInnerHTML/, 'raw HTML'],
  [/\sstyle=\{\{/, 'a style attribute, which the content security policy refuses'],
]

const longest = 400

function whyNotWritten({ path, text }: Source): string[] {
  if (path.startsWith('tests/support/architecture') || path === 'tests/architecture.test.ts')
    return []
  const lines = text.split('\n').length
  return [
    ...never.flatMap(([pattern, why]) => (pattern.test(text) ? [`${path}: ${why}`] : [])),
    ...(lines > longest ? [`${path}: ${lines} lines; more than ${longest} is two files`] : []),
  ]
}

/** Files that need each other to be loaded. */
function cycles(sources: Source[], files: Files): string[] {
  const needs = graphOf(sources, files, ({ isType, isLazy }) => !isType && !isLazy)
  const settled = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push(`${path}: a circle: ${[...trail.slice(start), path].join(' → ')}`)
    if (start >= 0 || settled.has(path)) return
    for (const next of needs.get(path) ?? []) visit(next, [...trail, path])
    settled.add(path)
  }
  for (const path of needs.keys()) visit(path, [])
  return found
}

const tooHeavy =
  /^(zod|pg|pino|date-fns|@date-fns\/tz|react-markdown|diff|csv-.*|node:.*|@conform-to\/zod.*)$/

/** What a client component draws with it into the browser. An action is only called from there. */
function inTheBrowser(sources: Source[], files: Files): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const found: string[] = []
  const visit = (source: Source, start: string, seen: Set<string>) => {
    if (seen.has(source.path) || source.directive === 'use server') return
    seen.add(source.path)
    for (const { from, isType } of source.imports) {
      if (isType) continue
      const target = resolved(source.path, from, files)
      const isHeavy = tooHeavy.test(from) || target === 'lib/db.ts'
      if (isHeavy) found.push(`${start}: brings ${from} into the browser, through ${source.path}`)
      const next = target && byPath.get(target)
      if (next) visit(next, start, seen)
    }
  }
  for (const source of sources)
    if (source.directive === 'use client') visit(source, source.path, new Set())
  return found
}

function graphOf(sources: Source[], files: Files, counts: (one: Import) => boolean) {
  return new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(counts).flatMap(({ from }) => resolved(path, from, files) ?? []),
    ]),
  )
}

/** The file of ours that an import means; undefined for a package. */
function resolved(path: string, from: string, files: Files): string | undefined {
  if (!from.startsWith('.') && !from.startsWith('@/')) return undefined
  const target = from.startsWith('@/') ? from.slice(2) : posix.join(posix.dirname(path), from)
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`]
  return candidates.find((candidate) => files.has(candidate)) ?? target
}

function sourceOf(path: string, text: string): Source[] {
  if (!/\.(ts|tsx)$/.test(path) || path.endsWith('.d.ts')) return []
  const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return [{ path, text, syntax, imports: importsOf(syntax), directive: directiveOf(syntax) }]
}

function importsOf(syntax: ts.SourceFile): Import[] {
  const imports: Import[] = []
  const visit = (node: ts.Node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      imports.push({ from: textOf(node.moduleSpecifier), isType: isTypeOnly(node), isLazy: false })
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0]
    )
      imports.push({ from: textOf(node.arguments[0]), isType: false, isLazy: true })
    ts.forEachChild(node, visit)
  }
  visit(syntax)
  return imports
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (!clause) return false
  const named = clause.namedBindings
  const isEachType =
    named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || Boolean(isEachType && !clause.name)
}

function directiveOf(syntax: ts.SourceFile): string | null {
  const [first] = syntax.statements
  const isText = first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
  return isText ? textOf(first.expression) : null
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return Boolean(modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText()
}

function isOnAFloor(path: string): boolean {
  return /^(app|components|lib)\//.test(path) && !/\.(test|spec)\.tsx?$/.test(path)
}

function isCommandLine(path: string): boolean {
  return path.startsWith('lib/command-line/')
}

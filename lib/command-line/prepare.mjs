import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { root } from './settings.mjs'
import { reasonOf, Trouble } from './trouble.mjs'

// What a clone lacks, each step only when something changed since it was last done.

const distDir = join(root, process.env.NEXT_DIST_DIR ?? '.next')
export const server = join(distDir, 'standalone', 'server.js')

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Trouble(
    `Empty Chair needs Node 20.19 or newer, and this is Node ${process.versions.node}.`,
  )
}

export async function install({ say, signal }) {
  if (isInstalled()) return
  say('Installing packages.')
  refuseUnwritable()
  // Through npm there is the very npm that was called; its own file runs on every platform.
  const [command, ...first] = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : ['npm']
  await run(
    command,
    [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      signal,
      trouble: 'The packages could not be installed with npm ci.',
    },
  )
}

/** npm notes in node_modules what it installed; packages for other platforms are left out of it. */
function isInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  const { '': _, ...wanted } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  ).packages
  const isRight = ([path, { version, optional }]) =>
    installed[path] ? installed[path].version === version : optional === true
  return (
    Object.entries(wanted).every(isRight) && Object.keys(installed).every((path) => wanted[path])
  )
}

export async function generate({ say, signal }) {
  const stamp = join(root, 'prisma', 'generated', 'sources.txt')
  const digest = digestOf([
    ...filesOf('prisma', ['.prisma']),
    'prisma.config.ts',
    'package-lock.json',
  ])
  if (isSame(stamp, digest)) return
  say('Generating the database client.')
  refuseUnwritable()
  await run(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
    signal,
    trouble: 'The database client could not be generated.',
  })
  writeFileSync(stamp, digest)
}

export async function build({ say, signal }) {
  const stamp = join(distDir, 'sources.txt')
  const digest = digestOf(buildSources())
  if (existsSync(server) && isSame(stamp, digest)) return
  say('Building the app. This takes a minute or two.')
  refuseUnwritable()
  rmSync(stamp, { force: true })
  await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    signal,
    trouble: 'The app could not be built.',
  })
  if (!existsSync(server)) throw new Trouble(`The build made no ${server}.`)
  // Next leaves these two out of its standalone folder, for those who serve them elsewhere.
  const standalone = join(distDir, 'standalone')
  const inStandalone = distDir.replace(root, standalone)
  cpSync(join(distDir, 'static'), join(inStandalone, 'static'), { recursive: true })
  if (existsSync(join(root, 'public'))) {
    cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true })
  }
  writeFileSync(stamp, digest)
}

/** What the build reads. */
function buildSources() {
  const ofRoot = readdirSync(root).filter(
    (name) => /\.(ts|mjs|json|css)$/.test(name) && !notForBuild.test(name),
  )
  const folders = ['app', 'components', 'lib', 'prisma', 'public']
  return [...ofRoot, ...folders.flatMap((folder) => filesOf(folder))].filter(
    (file) => !notForBuild.test(file),
  )
}

const notForBuild =
  /\.test\.tsx?$|^lib\/command-line\/|^prisma\/migrations\/|^(vitest|playwright)\.config\.ts$|^next-env\.d\.ts$|^(biome|knip)\.json$|\.tsbuildinfo$/

function filesOf(folder, endings = ['']) {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !file.startsWith(join('prisma', 'generated')))
}

function digestOf(files) {
  const hash = createHash('sha256')
  for (const file of files.toSorted()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function isSame(stamp, digest) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
}

/** Runs a step quietly; what it said is shown when it fails. */
function run(command, args, { trouble, signal }) {
  return new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      CHECKPOINT_DISABLE: '1',
      NODE_ENV: undefined,
    }
    const child = spawn(command, args, {
      cwd: root,
      env,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = []
    child.stdout.on('data', (chunk) => said.push(chunk))
    child.stderr.on('data', (chunk) => said.push(chunk))
    child.once('error', (error) => {
      reject(signal?.aborted ? error : new Trouble(`${trouble} (${reasonOf(error)})`))
    })
    child.once('close', (code) => {
      if (code === 0) return resolve()
      if (!signal?.aborted) process.stderr.write(Buffer.concat(said))
      reject(new Trouble(trouble))
    })
  })
}

function refuseUnwritable() {
  try {
    const probe = join(root, `.probe-${process.pid}`)
    mkdirSync(probe)
    rmSync(probe, { recursive: true })
  } catch (error) {
    throw new Trouble(
      `The folder ${root} cannot be written (${reasonOf(error)}). Make it writable for this user.`,
    )
  }
}

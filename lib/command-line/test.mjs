import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, generate, install, refuseOldNode } from './prepare.mjs'
import { root } from './settings.mjs'
import { isTrouble } from './trouble.mjs'

// npm test: rules and commands, then journeys through the production build. Plain Node, because in
// a fresh clone there is nothing else yet.

const reports = join(root, 'node_modules', '.cache', 'test-reports')
const total = { passed: 0, failed: 0 }

process.chdir(root)
try {
  refuseOldNode()
  await install({ say })
  await generate({ say })
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  await rulesAndCommands()
  await build({ say })
  await journeys()
} catch (error) {
  total.failed += 1
  console.error(isTrouble(error) ? error.message : error)
}
if (total.passed === 0) total.failed = Math.max(total.failed, 1)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)

async function rulesAndCommands() {
  const file = join(reports, 'vitest.json')
  const isFine = await run('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = read(file)
  count({ isFine, passed: report?.numPassedTests, failed: report?.numFailedTests })
}

async function journeys() {
  if (!existsSync(join(root, 'tests', 'journeys'))) return
  const file = join(reports, 'playwright.json')
  const isFine = await run('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const stats = read(file)?.stats
  count({ isFine, passed: stats?.expected, failed: stats && stats.unexpected + stats.flaky })
}

/** A run that ended badly without a failed test, such as a file that can't be read, counts as one. */
function count({ isFine, passed = 0, failed = 0 }) {
  total.passed += passed
  total.failed += isFine ? failed : Math.max(failed, 1)
}

function run(script, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function say(sentence) {
  console.log(sentence)
}

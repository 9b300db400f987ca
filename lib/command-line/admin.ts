import type { AdminCommand, AdminContext } from './admin/command'
import { openForAdmin } from './admin/open'
import { isTrouble } from './trouble.mjs'

type Entry = {
  /** What stands behind the name on the command line. */
  arguments: string
  does: string
  load: () => Promise<{ run: AdminCommand }>
  /** Works on the database as it is, which may be the very thing that is wrong. */
  withoutMigrating?: true
}

/** npm run admin -- <name> …: one name, one module in admin/, loaded when it is called. */
const commands: Record<string, Entry> = {
  'organization create': {
    arguments: '--name NAME [--currency EUR] [--time-zone Europe/Berlin]',
    does: 'Makes an organization, and prints its slug and a set-up link for its first admin.',
    load: () => import('./admin/organization'),
  },
  'person invite': {
    arguments: '--organization SLUG --email ADDRESS --role ROLE [--function NAME]',
    does: 'Prints an invitation link.',
    load: () => import('./admin/person'),
  },
  'person password': {
    arguments: '--organization SLUG --email ADDRESS',
    does: 'Prints a link with which a member who forgot their password chooses a new one.',
    load: () => import('./admin/password'),
  },
  'import decisions': {
    arguments:
      'FILE --organization SLUG [--dry-run] [--map field=Column,…] [--status "Theirs=meaning"]…',
    does: 'Brings in the decisions of a CSV file: all of them, or none. Again adds nothing twice.',
    load: () => import('./admin/import'),
  },
  'import evidence': {
    arguments:
      'FILE --organization SLUG [--dry-run] [--map field=Column,…] [--kind KIND] [--group NAME] [--stage NAME] [--collected-on DAY] [--about us]',
    does: 'Brings in the evidence of a CSV file: all of it, or none. What the file lacks is said for all rows. Again adds nothing twice.',
    load: () => import('./admin/import-evidence'),
  },
  demo: {
    arguments: '[--decisions N] [--evidence M]',
    does: 'Loads the example organization, or generates one with N decisions and M pieces of evidence to look at long lists.',
    load: () => import('./admin/demo'),
  },
  doctor: {
    arguments: '',
    does: 'Checks database, roles, policies, migrations and clock, and says what to do.',
    load: () => import('./admin/doctor'),
    withoutMigrating: true,
  },
}

process.exit(await main(process.argv.slice(2)))

async function main(words: string[]): Promise<number> {
  const name = nameIn(words)
  const entry = name === undefined ? undefined : commands[name]
  if (!name || !entry) {
    console.log(help())
    const isAskedFor = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')
    return isAskedFor ? 0 : 1
  }
  const args = words.slice(name.split(' ').length)
  if (args.includes('--help')) {
    console.log(`npm run admin -- ${name} ${entry.arguments}\n${entry.does}`)
    return 0
  }
  return await runEntry(entry, args)
}

async function runEntry(entry: Entry, args: string[]): Promise<number> {
  let context: AdminContext | undefined
  try {
    context = await openForAdmin({ args, isMigrating: !entry.withoutMigrating })
    const { run } = await entry.load()
    return await run(context)
  } catch (error) {
    console.error(isTrouble(error) ? error.message : error)
    return 1
  } finally {
    await context?.close()
  }
}

/** The longest name that the words begin with: "organization create", "doctor". */
function nameIn(words: string[]): string | undefined {
  return Object.keys(commands)
    .filter((name) => name.split(' ').every((word, position) => words[position] === word))
    .sort((a, b) => b.length - a.length)[0]
}

function help() {
  const lines = Object.entries(commands).map(
    ([name, entry]) => `  ${`${name} ${entry.arguments}`.trim()}\n      ${entry.does}`,
  )
  return ['npm run admin -- <command>', '', ...lines].join('\n')
}

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'

const folder = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'chromium')

/**
 * The browser that comes as a package, unpacked once into a folder of this checkout: in the common
 * temporary folder it could belong to another user, or be half unpacked by a run that was stopped.
 */
export async function chromiumPath(): Promise<string> {
  let unpacked = await unpack()
  if (spawnSync(unpacked, ['--version']).status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    unpacked = await unpack()
  }
  writeFontSettings()
  return unpacked
}

async function unpack() {
  const { TMPDIR } = process.env
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  try {
    return await chromium.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

const fontSettings = join(folder, 'fonts.conf')

/** The fonts of the machine, and those of the package where there are none. */
function writeFontSettings() {
  const settings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`
  writeFileSync(fontSettings, settings)
}

export const chromiumEnv = { ...process.env, FONTCONFIG_FILE: fontSettings }

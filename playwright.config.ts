import { defineConfig } from '@playwright/test'
import { freePort } from './lib/command-line/settings.mjs'
import { chromiumEnv, chromiumPath } from './tests/support/chromium'

// The tests read this file in processes of their own, which must come to the same answers.
process.env.JOURNEY_PORT ??= String(await freePort(0, '127.0.0.1'))
process.env.JOURNEY_CHROMIUM ??= await chromiumPath()
process.env.APP_URL = `http://localhost:${process.env.JOURNEY_PORT}`
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/support/journey-setup.ts',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.APP_URL,
    actionTimeout: 15_000,
    timezoneId: 'Asia/Kathmandu',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.JOURNEY_CHROMIUM, env: chromiumEnv },
  },
  projects: [
    { name: 'desktop', testIgnore: /note\.spec/, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      testMatch: /(access|conduct|decision|evidence|framing|no-javascript|note)\.spec/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
})

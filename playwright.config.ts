import { defineConfig } from '@playwright/test'
import { freePort } from './lib/command-line/settings.mjs'
import { chromiumEnv, chromiumPath } from './tests/support/chromium'

// The tests read this file in processes of their own, which must come to the same answers.
process.env.JOURNEY_PORT ??= String(await freePort(0, '127.0.0.1'))
process.env.JOURNEY_CHROMIUM ??= await chromiumPath()
const address = `http://localhost:${process.env.JOURNEY_PORT}`

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    timezoneId: 'Asia/Kathmandu',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.JOURNEY_CHROMIUM, env: chromiumEnv },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: 'node lib/command-line/start.mjs --temporary',
    url: `${address}/api/health/live`,
    timeout: 600_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: process.env.JOURNEY_PORT,
      HOSTNAME: '127.0.0.1',
      APP_URL: address,
      DATABASE_URL: '',
      AUTH_SECRET: '',
      LOG_LEVEL: 'error',
      TZ: 'Asia/Kathmandu',
    },
  },
})

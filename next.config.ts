import type { NextConfig } from 'next'
import { addressAsSaid } from './lib/decision/number'
import { longestBody } from './lib/longest-body'

const everywhere = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  // Browsers heed it over https alone.
  { key: 'strict-transport-security', value: 'max-age=31536000' },
]

const config: NextConfig = {
  output: 'standalone',
  // Another folder lets a second build stand beside the first, as the tests do.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // A lockfile in a folder above would otherwise move the root, and with it the built server.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // `npm run check` judges types; whoever starts the app needn't wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    optimizePackageImports: ['lucide'],
    serverActions: { bodySizeLimit: longestBody },
  },
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  typedRoutes: false,
  headers: async () => [{ source: '/:path*', headers: everywhere }],
  redirects: async () => [addressAsSaid],
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
}

export default config

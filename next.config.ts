import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  // Another folder lets a second build stand beside the first, as the tests do.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  typedRoutes: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
}

export default config

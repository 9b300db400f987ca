import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

export default {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  serverExternalPackages: ['pg'],
}

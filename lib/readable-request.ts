import { parseAndValidateFlightRouterState as readTree } from 'next/dist/server/app-render/parse-and-validate-flight-router-state'

type Asked = {
  method?: string
  url?: string
  headers: Record<string, string | string[] | undefined>
}

/**
 * Makes of a request that Next fails over with a bare 500, before anything of ours sees it, one that
 * it answers: a method that no web page may use, an address that is none or that can't be decoded, such
 * as one cut within a letter, and a sketch of the page that can't be read, without which the whole page
 * is sent.
 */
export function makeReadable(request: Asked) {
  if (request.method === 'TRACE') request.method = 'PURGE'
  if (request.url === '*') request.url = '/'
  if (!isDecodable(request.url)) request.url = '/not-there'
  if (!isTree(request.headers[treeHeader])) delete request.headers[treeHeader]
}

/** What follows the question mark is read leniently. */
function isDecodable(address = '') {
  const [path = ''] = address.split('?')
  if (path === '/_global-error') return false
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

const treeHeader = 'next-router-state-tree'

function isTree(sent: string | string[] | undefined): boolean {
  try {
    readTree(sent)
    return true
  } catch {
    return false
  }
}

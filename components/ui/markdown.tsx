import { useId } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'

/**
 * What people wrote, rendered on the server: no raw HTML, nothing fetched from elsewhere,
 * headings below the page's own.
 */
export function Markdown({ children }: { children: string }) {
  const clobberPrefix = `${useId()}-`
  return (
    <div className="prose">
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        remarkRehypeOptions={{ clobberPrefix }}
        rehypePlugins={[rehypeSanitize]}
        components={components}
      >
        {children}
      </ReactMarkdown>
    </div>
  )
}

const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
  a: ({ href, children }) => (
    <a href={href} rel="noopener nofollow">
      {children}
    </a>
  ),
  img: ({ alt }) => (alt ? <span>[{alt}]</span> : null),
  input: ({ checked }) => (
    <>
      <span aria-hidden>{checked ? '☑' : '☐'}</span>
      <span className="sr-only">{checked ? 'done:' : 'to do:'}</span>
    </>
  ),
  table: ({ children }) => (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  ),
}

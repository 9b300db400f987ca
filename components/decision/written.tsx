import { Markdown } from '@/components/ui/markdown'
import { isReadAsMarkdown } from '@/lib/markdown'

/** What somebody wrote, or that nobody has yet. */
export function Written({ text }: { text: string }) {
  if (text === '') return <p className="text-faint">Not answered yet</p>
  if (!isReadAsMarkdown(text)) return <p className="break-words whitespace-pre-wrap">{text}</p>
  return <Markdown>{text}</Markdown>
}

import { Markdown } from '@/components/ui/markdown'

/** What somebody wrote, or that nobody has yet. */
export function Written({ text }: { text: string }) {
  if (text === '') return <p className="text-faint">Not answered yet</p>
  return <Markdown>{text}</Markdown>
}

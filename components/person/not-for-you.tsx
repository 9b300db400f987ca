import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'

/** A page somebody's role doesn't open, with who may. */
export function NotForYou({ title, reason }: { title: string; reason: string }) {
  return (
    <Page width="narrow">
      <PageHeader title={title} />
      <Notice>{reason}</Notice>
      <div>
        <LinkButton href="/">Go to what needs you</LinkButton>
      </div>
    </Page>
  )
}

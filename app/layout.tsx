import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Empty Chair', template: '%s · Empty Chair' },
  description: 'A seat for the customer at every business decision.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#181714' },
  ],
}

// The theme is a cookie, so the first byte already has it: no inline script, no flash.
export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get('theme')?.value
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : undefined
  return (
    <html lang="en" data-theme={theme} className={GeistSans.variable}>
      <body>{children}</body>
    </html>
  )
}

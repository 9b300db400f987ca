'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import type { FoundGroup } from '@/lib/find/queries'
import { Modal } from '../ui/modal'
import type { Act, Place } from './nav-item'
import { useFound } from './use-found'

/** One field that finds anything, goes anywhere and starts whatever one may do. */
export default function Palette({ places, acts, typedEarly, onClose }: PaletteProps) {
  const router = useRouter()
  const [typed, setTyped] = useState(typedEarly)
  const { found, isSearching } = useFound(typed, asking)
  const groups = [
    { heading: 'Do', lines: acts.map((act) => ({ ...act, keys: act.letter })) },
    {
      heading: 'Go to',
      lines: places.map((place) => ({ ...place, keys: place.letter && `g ${place.letter}` })),
    },
  ]
    .map(({ heading, lines }) => ({
      heading,
      lines: lines.filter(({ label }) => isMeant(label, typed)),
    }))
    .filter(({ lines }) => lines.length > 0)
  const go = (href: string) => {
    onClose()
    router.push(href)
  }
  return (
    <Modal open onClose={onClose} title="Find or do something" hideTitle wide>
      <Command label="Find or do something" loop shouldFilter={false}>
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder="Find anything, go anywhere, do something"
          className="w-full border-b border-line bg-transparent px-5 py-4 text-base outline-none"
        />
        <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto p-2">
          <Command.Empty className="px-3 py-8 text-center text-sm text-soft">
            {isSearching ? 'Looking…' : `Nothing found for “${typed}”.`}
          </Command.Empty>
          {groups.map(({ heading, lines }) => (
            <Command.Group key={heading} heading={heading} className={groupLook}>
              {lines.map(({ href, label, keys }) => (
                <Line key={href} value={label} onPick={() => go(href)}>
                  <span className="flex-1">{label}</span>
                  {keys && <kbd className="font-sans text-xs text-faint">{keys}</kbd>}
                </Line>
              ))}
            </Command.Group>
          ))}
          {found.map(({ heading, lines }) => (
            <Command.Group key={heading} heading={heading} className={groupLook}>
              {lines.map(({ href, mark, label, note }) => (
                <Line key={href} value={href} onPick={() => go(href)}>
                  {mark && <span className="w-14 shrink-0 text-faint tabular-nums">{mark}</span>}
                  <span className="min-w-0 flex-1 truncate">{label}</span>
                  <span className="max-w-2/5 shrink-0 truncate text-xs text-faint">{note}</span>
                </Line>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Modal>
  )
}

const asking = { path: '/api/find', key: 'found', nothing: [] as FoundGroup[] } as const

type PaletteProps = {
  places: Place[]
  acts: Act[]
  /** What was typed while this was still on its way. */
  typedEarly: string
  onClose: () => void
}

/** Every typed word begins a word of the label. */
function isMeant(label: string, typed: string) {
  const words = label.toLowerCase().split(' ')
  const wanted = typed.toLowerCase().split(' ').filter(Boolean)
  return wanted.every((want) => words.some((word) => word.startsWith(want)))
}

const groupLook =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-faint'

function Line({
  value,
  onPick,
  children,
}: {
  value: string
  onPick: () => void
  children: ReactNode
}) {
  return (
    <Command.Item
      value={value}
      onSelect={onPick}
      className="control-height flex cursor-pointer items-center gap-3 rounded-md px-3 text-sm data-[selected=true]:bg-accent-soft"
    >
      {children}
    </Command.Item>
  )
}

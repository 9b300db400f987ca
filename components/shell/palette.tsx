'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Modal } from '../ui/modal'
import type { Act, Place } from './nav-item'
import { useFoundDecisions } from './use-found-decisions'

/** One field that finds a decision, goes anywhere and starts anything. */
export default function Palette({ places, acts, onClose }: PaletteProps) {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const found = useFoundDecisions(typed)
  const go = (href: string) => {
    onClose()
    router.push(href)
  }
  return (
    <Modal open onClose={onClose} title="Find or do something" hideTitle wide>
      <Command label="Find or do something" loop>
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder="Find a decision, go somewhere, do something"
          className="w-full border-b border-line bg-transparent px-5 py-4 text-base outline-none"
        />
        <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto p-2">
          <Command.Empty className="px-3 py-8 text-center text-sm text-soft">
            {found.isSearching ? 'Looking…' : `Nothing found for “${typed}”.`}
          </Command.Empty>
          {found.decisions.length > 0 && (
            <Command.Group heading="Decisions" className={groupLook} forceMount>
              {found.decisions.map(({ number, title, status }) => (
                <Line
                  key={number}
                  value={`D-${number}`}
                  forced
                  onPick={() => go(`/decisions/${number}`)}
                >
                  <span className="w-14 shrink-0 text-faint tabular-nums">D-{number}</span>
                  <span className="min-w-0 flex-1 truncate">{title}</span>
                  <span className="text-xs text-faint">{status}</span>
                </Line>
              ))}
            </Command.Group>
          )}
          <Command.Group heading="Do" className={groupLook}>
            {acts.map(({ href, label, letter }) => (
              <Line key={href} value={label} onPick={() => go(href)}>
                <span className="flex-1">{label}</span>
                {letter && <kbd className="font-sans text-xs text-faint">{letter}</kbd>}
              </Line>
            ))}
          </Command.Group>
          <Command.Group heading="Go to" className={groupLook}>
            {places.map(({ href, label, letter }) => (
              <Line key={href} value={label} onPick={() => go(href)}>
                <span className="flex-1">{label}</span>
                {letter && <kbd className="font-sans text-xs text-faint">g {letter}</kbd>}
              </Line>
            ))}
          </Command.Group>
        </Command.List>
      </Command>
    </Modal>
  )
}

type PaletteProps = { places: Place[]; acts: Act[]; onClose: () => void }

const groupLook =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-faint'

function Line({
  value,
  forced,
  onPick,
  children,
}: {
  value: string
  /** The server has found it already, so it stays whatever it is called. */
  forced?: boolean
  onPick: () => void
  children: ReactNode
}) {
  return (
    <Command.Item
      value={value}
      forceMount={forced}
      onSelect={onPick}
      className="control-height flex cursor-pointer items-center gap-3 rounded-md px-3 text-sm data-[selected=true]:bg-accent-soft"
    >
      {children}
    </Command.Item>
  )
}

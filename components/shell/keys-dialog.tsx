'use client'

import { Modal } from '../ui/modal'
import type { Act, Place } from './nav-item'

export default function KeysDialog({ places, acts, onClose }: KeysDialogProps) {
  return (
    <Modal open onClose={onClose} title="Keys">
      <div className="grid gap-6 p-5 text-sm sm:grid-cols-2 sm:p-6">
        <KeyList
          title="Do"
          lines={[
            { label: 'Find or do', keys: ['⌘/Ctrl', 'K'] },
            ...acts.flatMap(({ label, letter }) => (letter ? [{ label, keys: [letter] }] : [])),
            { label: 'Show these keys', keys: ['?'] },
          ]}
        />
        <KeyList
          title="Go"
          lines={places.flatMap(({ label, letter }) =>
            letter ? [{ label, keys: ['g', letter] }] : [],
          )}
        />
        <p className="text-faint sm:col-span-2">
          Single keys can be switched off in your own settings.
        </p>
      </div>
    </Modal>
  )
}

type KeysDialogProps = { places: Place[]; acts: Act[]; onClose: () => void }

function KeyList({ title, lines }: { title: string; lines: { label: string; keys: string[] }[] }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-xs text-faint">{title}</h3>
      <dl className="flex flex-col gap-2">
        {lines.map(({ label, keys }) => (
          <div key={label} className="flex items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 whitespace-nowrap rounded-sm border border-line bg-sunken px-1.5 text-center font-sans text-xs"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

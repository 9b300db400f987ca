import { cva, type VariantProps } from 'class-variance-authority'

/** One look for everything that is pressed: buttons, and links that lead to an act. */
export const buttonLook = cva(
  'control-height inline-flex items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap select-none transition-colors focus-visible:rounded-md aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-faint aria-disabled:shadow-none',
  {
    variants: {
      variant: {
        primary:
          'border border-accent bg-accent text-on-accent shadow-raised hover:border-accent-strong hover:bg-accent-strong',
        secondary: 'border border-rim bg-surface text-ink shadow-raised hover:bg-hover',
        quiet: 'border border-transparent text-ink hover:bg-hover',
        danger: 'border border-danger/50 bg-surface text-danger shadow-raised hover:bg-danger-soft',
      },
      size: {
        normal: 'px-4 text-sm',
        small: 'px-3 text-sm',
        large: 'min-h-12 px-5 text-base md:min-h-11',
        icon: 'w-11 px-0 md:w-9',
        person: 'w-full justify-start px-2 py-1.5 text-sm',
      },
      wide: { true: 'w-full' },
    },
    defaultVariants: { variant: 'secondary', size: 'normal' },
  },
)

export type ButtonLook = VariantProps<typeof buttonLook>

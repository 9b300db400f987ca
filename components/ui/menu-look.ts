export const lineLook =
  'control-height flex w-full items-center gap-2.5 rounded-md px-2.5 text-left text-sm hover:bg-hover focus-visible:-outline-offset-2'

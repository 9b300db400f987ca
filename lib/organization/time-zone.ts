/** Names that the time zone database has changed and some engines still list the old way. */
const newNames: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** IANA names in alphabetical order, UTC first. */
export function timeZones(): string[] {
  const names = Intl.supportedValuesOf('timeZone').map(zoneNamed)
  return ['UTC', ...[...new Set(names)].filter((name) => name !== 'UTC').sort()]
}

export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** Where this machine is: on the server the best guess before the browser has said where it is. */
export function timeZoneHere(): string {
  return zoneNamed(new Intl.DateTimeFormat().resolvedOptions().timeZone)
}

function zoneNamed(name: string): string {
  return newNames[name] ?? name
}

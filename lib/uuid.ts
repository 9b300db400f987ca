import { z } from 'zod'

/** An id the way Postgres writes it: two writings of one id are the same. */
export const uuid = z.uuid().toLowerCase()

/** The same, or else the message, such as what to choose. */
export const uuidOr = (message: string) => z.uuid(message).toLowerCase()

/** How long what people write here may be: the schema refuses with it, the fields stop at it. */
export const limits = { name: 60, description: 300, emotion: 40, need: 200 } as const

/** In bytes, of what a form or a route takes. Nothing that is written here comes near it; a file to import has a door of its own. */
export const longestBody = 4 * 1024 * 1024

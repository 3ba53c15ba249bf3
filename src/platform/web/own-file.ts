/** Pictures in a text stand at an address of our own files; those of others fall away. */
export const OWN_FILE = /^\/api\/files\/[0-9a-f-]{36}\/content$/

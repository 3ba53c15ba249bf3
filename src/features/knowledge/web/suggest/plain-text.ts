/** The words of formatted text in one line. */
export function plainText(html: string): string {
  // a document made this way runs nothing and loads nothing
  const { body } = new DOMParser().parseFromString(html.replaceAll('<', ' <'), 'text/html')
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim()
}

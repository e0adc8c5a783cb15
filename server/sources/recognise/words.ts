/** The headings of a list that is written as a text, one after another with semicolons between them. */
export function words(list: string): string[] {
  return list.trim().split(/\s*;\s*/u);
}

/** The address of an issue, a pull request or a file. */
export function github(path: string): string {
  return `https://github.com/${path}`;
}

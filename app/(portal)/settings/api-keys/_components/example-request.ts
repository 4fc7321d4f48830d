/** A command that reports one attempt, to paste into a terminal. */
export function exampleRequest(reportUrl: string, key: string): string {
  const attempt = {
    id: 'example-1',
    at: '2026-01-31T12:00:00Z',
    identity: 'CP-0001',
    status: 401,
    address: '203.0.113.7',
  };
  return [
    `curl ${reportUrl} \\`,
    `  -H "Authorization: Bearer ${key}" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '[${JSON.stringify(attempt).replace('"2026-01-31T12:00:00Z"', `"'"$(date -u +%FT%TZ)"'"`)}]'`,
  ].join('\n');
}

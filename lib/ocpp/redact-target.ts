/**
 * A request target without what may be a secret in it: the query string, and a user and password
 * in front of a host.
 */
export function redactTarget(target: string): string {
  const [path = '', ...query] = target.split('?', 2);
  const withoutUser = path.replace(/(:\/{1,2})[^/@]*@/, '$1…@');
  return query.length > 0 ? `${withoutUser}?…` : withoutUser;
}

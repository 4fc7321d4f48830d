/**
 * For sockets whose `close` says all there is to know. One function for all of them: a closure
 * would keep alive, for as long as the socket, whatever its neighbours hold.
 */
export function ignoreError(): void {
  return;
}

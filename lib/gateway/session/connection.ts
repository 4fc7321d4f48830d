/** A charger's open WebSocket, whoever answers behind it: the gateway itself or a CPMS. */
export type ChargerConnection = {
  /** Sends a message of the gateway's own. False when that is not possible any more. */
  send: (text: string) => boolean;
  /** Pings whoever is on the line. */
  ping: () => void;
  /** Starts to close; nothing that arrives later counts. */
  close: (code: number, reason: string) => void;
  terminate: () => void;
  /** Calls back once the socket is gone, at once when it is already. */
  onceClosed: (listener: () => void) => void;
};

/** What matters of a packet. Addresses are bytes: text costs more than all the rest. */
export type Packet = {
  source: Uint8Array;
  target: Uint8Array;
} & (TcpPart | UdpPart | UnreachablePart | FragmentPart);

export type TcpPart = {
  kind: 'tcp';
  sourcePort: number;
  targetPort: number;
  sequence: number;
  acknowledgement: number;
  flags: number;
  window: number;
  payload: Uint8Array;
  /** Of the payload on the wire, of which the file may hold less. */
  length: number;
  /** Where the header of TCP begins in the frame. */
  headerAt: number;
};
export type UdpPart = { kind: 'udp'; sourcePort: number; targetPort: number; payload: Uint8Array };
/** A router or host says that something sent before could not be delivered. */
export type UnreachablePart = {
  kind: 'unreachable';
  why: 'network' | 'host' | 'port' | 'prohibited' | 'too-big';
  /** Of the packet that it is about. */
  about: { source: Uint8Array; target: Uint8Array; sourcePort: number; targetPort: number };
};
export type FragmentPart = { kind: 'fragment' };

export const tcpFlags = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16 } as const;

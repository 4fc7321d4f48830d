import type { CaptureFile } from './capture-file';

export type Spoken = { from: 'client' | 'server'; bytes: Uint8Array; atMs: number };

const flag = { fin: 1, syn: 2, rst: 4, ack: 16 };
type Side = Spoken['from'];

/** One connection, packet by packet. */
export class TcpScript {
  private readonly next: Record<Side, number>;
  constructor(
    private readonly file: CaptureFile,
    private readonly client: [string, number],
    private readonly server: [string, number],
    private atMs: number,
    firstSequence: number,
  ) {
    this.next = { client: firstSequence, server: 5_000_000 };
  }

  wait(ms: number): this {
    this.atMs += ms;
    return this;
  }
  syn(): this {
    return this.send('client', flag.syn);
  }
  open(): this {
    this.syn();
    this.next.client += 1;
    this.wait(20).send('server', flag.syn | flag.ack);
    this.next.server += 1;
    return this.wait(1).send('client', flag.ack);
  }
  /** Cut into segments, of which `order` says when each is sent. */
  say(from: Side, bytes: Uint8Array, { segment = 1400, order = (n: number[]) => n } = {}): this {
    const count = Math.max(1, Math.ceil(bytes.length / segment));
    const start = this.next[from];
    for (const index of order(Array.from({ length: count }, (_none, at) => at))) {
      const payload = Buffer.from(bytes.subarray(index * segment, (index + 1) * segment));
      this.wait(0.5).send(from, flag.ack, payload, undefined, start + index * segment);
    }
    this.next[from] = (start + bytes.length) >>> 0;
    return this;
  }
  /** Bytes that were sent and are not in the file. */
  lose(from: Side, count: number): this {
    this.next[from] += count;
    return this;
  }
  end(from: Side, how: 'fin' | 'rst' = 'fin'): this {
    this.send(from, how === 'fin' ? flag.fin | flag.ack : flag.rst | flag.ack);
    if (how === 'fin') this.next[from] += 1;
    return this;
  }
  window(from: Side, window: number): this {
    return this.send(from, flag.ack, undefined, window);
  }
  private send(
    from: Side,
    flags: number,
    payload?: Buffer,
    window?: number,
    sequence?: number,
  ): this {
    const to = from === 'client' ? 'server' : 'client';
    this.file.tcp(
      this[from],
      this[to],
      {
        sequence: sequence ?? this.next[from],
        acknowledgement: (flags & flag.ack) === 0 ? 0 : this.next[to],
        flags,
        ...(payload === undefined ? {} : { payload }),
        ...(window === undefined ? {} : { window }),
      },
      this.atMs,
    );
    return this;
  }
}

/** A conversation that was recorded, told again packet by packet. */
export function playBack(script: TcpScript, spoken: readonly Spoken[]): TcpScript {
  script.open();
  let last = spoken[0]?.atMs ?? 0;
  for (const { atMs, bytes, from } of spoken) {
    script.wait(Math.max(0, atMs - last));
    last = atMs;
    if (bytes.length === 0) script.end(from);
    else script.say(from, bytes);
  }
  return script;
}

const others: readonly (readonly [start: readonly number[], sentence: string])[] = [
  [[0x1f, 0x8b], 'This is a gzip file. Unpack it first, then choose the capture inside.'],
  [[0x50, 0x4b, 3, 4], 'This is a zip archive. Unpack it first, then choose the capture inside.'],
  [
    [0x28, 0xb5, 0x2f, 0xfd],
    'This is a zstd file. Unpack it first, then choose the capture inside.',
  ],
  [
    [0xfd, 0x37, 0x7a, 0x58],
    'This is an xz file. Unpack it first, then choose the capture inside.',
  ],
  [[0x42, 0x5a, 0x68], 'This is a bzip2 file. Unpack it first, then choose the capture inside.'],
  [
    [0x37, 0x7a, 0xbc, 0xaf],
    'This is a 7z archive. Unpack it first, then choose the capture inside.',
  ],
  [[0x73, 0x6e, 0x6f, 0x6f], 'This is a capture of snoop. Save it as pcap or pcapng first.'],
  [
    [0xa1, 0xb2, 0xcd, 0x34],
    'This kind of pcap has been changed by a vendor. Save it as pcapng first.',
  ],
  [
    [0x34, 0xcd, 0xb2, 0xa1],
    'This kind of pcap has been changed by a vendor. Save it as pcapng first.',
  ],
];

/** What a file is that is no capture, as far as its first bytes tell. */
export function describeOtherFile(start: Uint8Array): string {
  const known = others.find(([magic]) => magic.every((byte, index) => start[index] === byte));
  if (known !== undefined) return known[1];
  const shown = [...start.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
  const isText = start
    .subarray(0, 200)
    .every((byte, index) => isPrintable(byte) || (index >= 4 && byte >= 0x80));
  return isText
    ? 'This is a text, no capture. Paste a log into the field above, or save the packets as pcap or pcapng.'
    : `This is no pcap or pcapng file: it begins with ${shown.join(' ')}.`;
}

function isPrintable(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127);
}

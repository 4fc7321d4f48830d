const etherTypes = { ipv4: 0x0800, ipv6: 0x86dd, vlan: 0x8100, outerVlan: 0x88a8, oldVlan: 0x9100 };
const maxTags = 4;

/** https://www.tcpdump.org/linktypes.html */
const linkTypes = {
  null: 0,
  ethernet: 1,
  rawOld: 12,
  rawOpenBsd: 14,
  raw: 101,
  loop: 108,
  sll: 113,
  ipv4: 228,
  ipv6: 229,
  sll2: 276,
} as const;

const known = new Set<number>(Object.values(linkTypes));

export function isKnownLinkType(linkType: number): boolean {
  return known.has(linkType);
}

/** Where IP begins in the frame; null when something else is in it. */
export function networkStart(bytes: Uint8Array, linkType: number): number | null {
  switch (linkType) {
    case linkTypes.ethernet:
      return afterTags(bytes, 12);
    case linkTypes.sll:
      return afterTags(bytes, 14);
    case linkTypes.sll2:
      return isIp(word(bytes, 0)) ? 20 : null;
    case linkTypes.null:
    case linkTypes.loop:
      // The family's number differs between systems and byte orders: the version of IP decides.
      return isIpAt(bytes, 4) ? 4 : null;
    default:
      return known.has(linkType) && isIpAt(bytes, 0) ? 0 : null;
  }
}

function afterTags(bytes: Uint8Array, typeAt: number): number | null {
  let at = typeAt;
  for (let tags = 0; tags <= maxTags; tags += 1) {
    const type = word(bytes, at);
    if (isIp(type)) return at + 2;
    const isTag =
      type === etherTypes.vlan || type === etherTypes.outerVlan || type === etherTypes.oldVlan;
    if (!isTag) return null;
    at += 4;
  }
  return null;
}

function isIp(type: number): boolean {
  return type === etherTypes.ipv4 || type === etherTypes.ipv6;
}

function isIpAt(bytes: Uint8Array, at: number): boolean {
  const version = (bytes[at] ?? 0) >> 4;
  return version === 4 || version === 6;
}

export function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

export function doubleWord(bytes: Uint8Array, at: number): number {
  return word(bytes, at) * 0x10000 + word(bytes, at + 2);
}

/** The address in front of a port: `203.0.113.7:443`, `[2001:db8::1]:443` or `2001:db8::1:443`. */
export function addressBeforePort(text: string): string | null {
  const colon = text.lastIndexOf(':');
  if (colon < 1) return null;
  const address = text.slice(0, colon).replace(/^\[|\]$/g, '');
  return /^[\da-fA-F.:]{3,45}(?:%\w+)?$/.test(address) ? address : null;
}

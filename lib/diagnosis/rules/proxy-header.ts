import type { Evidence } from '@/lib/diagnosis/evidence';

const proxyHeaders = [
  'via',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-real-ip',
  'x-envoy-external-address',
  'cf-ray',
];

/** A header that only a proxy on the way adds, or null. */
export function proxyHeader(evidence: Evidence): string | null {
  const names = evidence.request?.headerNames ?? [];
  return proxyHeaders.find((name) => names.includes(name)) ?? null;
}

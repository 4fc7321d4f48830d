import { defineCauses } from './cause';

export const proxyHeaderCauses = defineCauses('protocol-mismatch', {
  'proxy-protocol-not-trusted': {
    owner: 'platform-admin',
    title: 'A load balancer speaks the PROXY protocol and is not configured',
    sentence:
      'The connection[[ from {peer}]] began with a PROXY header, which is believed of configured addresses only.',
    explanation:
      'A load balancer in front of Exolink announces the charger’s address this way. Its own address is not among the trusted proxies.',
    confirmation: 'The address belongs to a load balancer of this installation.',
    solutions: ['configure-trusted-proxies'],
  },
  'proxy-header-unusable': {
    owner: 'platform-admin',
    title: 'The PROXY header of the load balancer cannot be used',
    sentence: 'The load balancer[[ at {peer}]] sent a PROXY header that cannot be read.',
    explanation: 'The header is malformed, longer than allowed, or did not arrive in time.',
    confirmation: 'The load balancer’s log or configuration shows which version it sends.',
    solutions: ['configure-trusted-proxies'],
  },
});

export const hiddenAddressCauses = defineCauses('throttled', {
  'proxy-hides-addresses': {
    owner: 'platform-admin',
    title: 'A proxy hides the chargers’ addresses',
    sentence:
      'All chargers behind the proxy[[ at {peer}]] count as one address and together exceed the limit.',
    explanation:
      'The proxy names each charger’s address in a header, which is believed of configured proxies only.',
    confirmation: 'The address belongs to a proxy or load balancer of this installation.',
    solutions: ['configure-trusted-proxies', 'review-rate-limits'],
  },
});

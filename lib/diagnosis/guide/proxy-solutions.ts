import { defineSolutions } from './solution';

export const proxySolutions = defineSolutions('protocol-mismatch', {
  'configure-trusted-proxies': {
    title: 'Tell the gateway which proxies stand in front of it',
    steps: [
      {
        id: 'list-proxies',
        text: 'Set GATEWAY_TRUSTED_PROXIES to the addresses of your load balancers and restart the gateway.',
      },
      {
        id: 'close-ports',
        text: 'Make sure that nobody else can reach the gateway from these addresses.',
      },
      {
        id: 'check-version',
        text: 'Let the load balancer send PROXY protocol 1 or 2, or the header X-Forwarded-For.',
      },
    ],
  },
});

import type { DistinctLine } from './distinct-lines';
import type { Hit } from './hit';
import type { Meaning } from './signal';

const proxy =
  /\b(?:reverse[- ]?prox(?:y|ies)|behind (?:a |an |the )?(?:prox|load|nginx|apache|caddy|traefik|haproxy)|nginx|apache2?|httpd|traefik|caddy|haproxy|envoy|ingress|cloudflared?|load[- ]?balancer|\balb\b|\belb\b|api gateway|cdn|swarm|kong|front door|app(?:lication)? gateway|cloud ?foundry|heroku|openshift|kubernetes|k8s|passenger|plesk|hosting provider|works? (?:fine |normally |well )?(?:locally|on localhost))\b|fine locally|on localhost[^\n]{0,20}works/i;
const maxLines = 200;
const lead = 0.03;

/** Behind a proxy, headers that are not there were most likely taken away by it. */
export function readProxyContext(lines: readonly DistinctLine[], hits: readonly Hit[]): Hit[] {
  const missing = hits.filter(lacksUpgrade);
  if (missing.length === 0) return [];
  if (!lines.slice(0, maxLines).some(({ text }) => proxy.test(text))) return [];
  return missing.map((hit): Hit => {
    const weight = Math.max(...hit.means.map(([, each]) => each));
    const means: readonly Meaning[] = [['upgrade-header-stripped', weight + lead]];
    return { ...hit, means, refusedBy: 'network' };
  });
}

function lacksUpgrade({ means }: Hit): boolean {
  const first = means[0]?.[0];
  return first === 'upgrade-header-missing' || first === 'not-a-websocket-request';
}

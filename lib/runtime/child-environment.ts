import type { Certificates } from './certificates';
import type { Settings } from './settings';

/** The environment of portal, gateway and worker: everything that was worked out here is set. */
export function childEnvironment(
  inherited: NodeJS.ProcessEnv,
  settings: Settings,
  found: { databaseUrl: string; secret: string; certificates: Certificates },
): NodeJS.ProcessEnv {
  const { certificates } = found;
  return {
    ...withoutEmpty(inherited),
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: found.databaseUrl,
    EXOLINK_SECRET: found.secret,
    EXOLINK_DATA_DIR: settings.dataDirectory,
    PORTAL_PORT: String(settings.PORTAL_PORT),
    PORTAL_URL: settings.portalUrl,
    GATEWAY_WS_PORT: String(settings.GATEWAY_WS_PORT),
    GATEWAY_WSS_PORT: String(settings.GATEWAY_WSS_PORT),
    GATEWAY_ADMIN_HOST: settings.GATEWAY_ADMIN_HOST,
    GATEWAY_ADMIN_PORT: String(settings.GATEWAY_ADMIN_PORT),
    GATEWAY_PUBLIC_URL: settings.stationUrl,
    GATEWAY_PUBLIC_TLS_URL: settings.stationTlsUrl,
    WORKER_ADMIN_PORT: String(settings.WORKER_ADMIN_PORT),
    TLS_KEY_FILES: certificates.keyFiles.join(','),
    TLS_CERT_FILES: certificates.certFiles.join(','),
    ...(certificates.rootFile === null ? {} : { TLS_ROOT_CA_FILE: certificates.rootFile }),
  };
}

/** A variable that is set to nothing counts as not set, for every process alike. */
function withoutEmpty(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_ENV, ...others } = inherited;
  const given = Object.entries(others).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(given), NODE_ENV };
}

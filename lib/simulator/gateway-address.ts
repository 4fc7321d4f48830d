import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const environmentSchema = z.object({
  EXOLINK_SECRET: z.string().min(32),
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  GATEWAY_WS_PORT: port.default(9220),
  GATEWAY_WSS_PORT: port.default(9221),
  TLS_ROOT_CA_FILE: z.string().optional(),
});

/** Where simulated chargers find the gateway, and what they trust. */
export type GatewayAddress = {
  host: string;
  wsPort: number;
  wssPort: number;
  /** PEM; without it they take any certificate, as one that was configured has another name. */
  rootCa: string | null;
};

const everyAddress = ['0.0.0.0', '::'];

export async function readSimulatorEnvironment(
  environment: NodeJS.ProcessEnv,
): Promise<{ gateway: GatewayAddress; secret: string }> {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const values = environmentSchema.parse(Object.fromEntries(given));
  const file = values.TLS_ROOT_CA_FILE;
  return {
    secret: values.EXOLINK_SECRET,
    gateway: {
      host: everyAddress.includes(values.GATEWAY_HOST) ? '127.0.0.1' : values.GATEWAY_HOST,
      wsPort: values.GATEWAY_WS_PORT,
      wssPort: values.GATEWAY_WSS_PORT,
      rootCa: file === undefined ? null : await readFile(file, 'utf8'),
    },
  };
}

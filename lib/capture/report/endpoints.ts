export type Endpoints = {
  client: { address: string; port: number };
  server: { address: string; port: number };
};

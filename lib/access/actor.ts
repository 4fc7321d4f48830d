/** Roles of people, in the words of ARCHITECTURE.md. */
export const roles = ['operator', 'agent', 'admin', 'customer'] as const;
export type Role = (typeof roles)[number];

/** A signed-in person, with the tenants that they may act in. */
export type UserActor = {
  kind: 'user';
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** Empty for an operator, who is not limited to tenants. */
  tenantIds: readonly string[];
};

/** A process of this installation acting on its own: gateway, worker, seed. */
export type SystemActor = { kind: 'system'; name: string };

/** What a program may do that has an API key. */
export const apiKeyScopes = ['attempts:write'] as const;
export type ApiKeyScope = (typeof apiKeyScopes)[number];

/** A program with an API key of one tenant, such as another gateway. */
export type ApiKeyActor = {
  kind: 'api-key';
  keyId: string;
  name: string;
  tenantId: string;
  scopes: readonly ApiKeyScope[];
};

/** Somebody who has not signed in. */
export type AnonymousActor = { kind: 'anonymous' };

export type Actor = UserActor | SystemActor | ApiKeyActor | AnonymousActor;

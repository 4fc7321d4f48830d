export const secretKinds = ['authorization', 'cookie', 'api-key', 'address', 'message'] as const;
export type SecretKind = (typeof secretKinds)[number];

/** Where a secret lies, and what it is. */
export type SecretPlace = { from: number; to: number; kind: SecretKind };

import type { Evidence } from '@/lib/diagnosis/evidence';

type Request = NonNullable<Evidence['request']>;
type Authorization = NonNullable<Evidence['authorization']>;

export type HttpRequestSeen = Request & {
  atMs: number;
  authorization: Authorization;
  /** The whole target; `target` is without what may be secret. */
  path: NonNullable<Evidence['path']>;
};

export type HttpResponseSeen = {
  atMs: number;
  status: number;
  reason: string;
  server: string | null;
  subprotocol: string | null;
  /** Its challenge names Exolink. */
  isExolink: boolean;
  /** The start of the body, where it is text. */
  body: string;
};

export type HttpSeen = {
  requests: readonly HttpRequestSeen[];
  responses: readonly HttpResponseSeen[];
  /** A request began and did not end. */
  isRequestCut: boolean;
  /** A head that is not HTTP. */
  isMalformed: boolean;
};

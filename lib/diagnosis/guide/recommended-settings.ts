export type RecommendedSetting = {
  id: string;
  name: string;
  value: string;
  note: string;
  /** The key in OCPP 1.6, null where the standard has none. */
  key16: string | null;
  /** Component and variable in OCPP 2.0.1 and 2.1. */
  key20: string | null;
};

/** The OCPP configuration that the guide recommends against throttling. */
export const recommendedSettings: readonly RecommendedSetting[] = [
  {
    id: 'heartbeat-interval',
    name: 'HeartbeatInterval',
    value: '300 seconds',
    note: 'Five minutes at least. Check what your CPMS recommends.',
    key16: 'HeartbeatInterval',
    key20: 'OCPPCommCtrlr.HeartbeatInterval',
  },
  {
    id: 'connection-retry-interval',
    name: 'ConnectionRetryInterval',
    value: '30 to 60 seconds',
    note: 'OCPP 1.6 has no standard key for it; manufacturers use names of their own.',
    key16: null,
    key20: 'OCPPCommCtrlr.RetryBackOffWaitMinimum',
  },
  {
    id: 'max-connection-retries',
    name: 'MaxConnectionRetries',
    value: '3 to 5 attempts',
    note: 'After that, a longer pause.',
    key16: null,
    key20: 'OCPPCommCtrlr.RetryBackOffRepeatTimes',
  },
  {
    id: 'websocket-ping-interval',
    name: 'WebSocketPingInterval',
    value: '60 seconds',
    note: 'Keeps routers and mobile networks from dropping an idle connection.',
    key16: 'WebSocketPingInterval',
    key20: 'OCPPCommCtrlr.WebSocketPingInterval',
  },
];

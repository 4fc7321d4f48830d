import { describe, expect, it } from 'vitest';
import { composePayload } from './compose-payload';
import { sampleEvent } from './sample-event';

describe('the event that the guide shows', () => {
  it('is worded as every event is, of a cause that exists', () => {
    const payload: unknown = JSON.parse(composePayload(sampleEvent, 'https://portal.test'));
    expect(payload).toMatchObject({
      ...{ version: 1, id: sampleEvent.id, type: 'episode.opened', tenant: 'nordlicht' },
      data: {
        episode: { state: 'open', causeTitle: 'The password or username is wrong' },
        charger: { identity: 'CP-0001' },
        url: `https://portal.test/chargers/${sampleEvent.charger?.id}`,
      },
    });
  });
});

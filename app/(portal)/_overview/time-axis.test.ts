import { describe, expect, it } from 'vitest';
import { axisText, axisTicks } from './time-axis';

const minuteMs = 60_000;
const points = (stepMs: number) =>
  Array.from({ length: 48 }, (_, index) => ({ at: Date.UTC(2026, 10, 23) + index * stepMs }));

describe('axisTicks', () => {
  it('labels every four hours of the reader’s clock', () => {
    const step = 30 * minuteMs;
    const ticks = axisTicks(points(step), step, 'Asia/Kolkata');
    expect(ticks.map((at) => axisText(at, step, 'Asia/Kolkata'))).toEqual([
      '08:00',
      '12:00',
      '16:00',
      '20:00',
      '00:00',
      '04:00',
    ]);
  });

  it('labels the days of a week', () => {
    const step = 210 * minuteMs;
    const ticks = axisTicks(points(step), step, 'UTC');
    expect(ticks.map((at) => axisText(at, step, 'UTC'))).toEqual([
      '24 Nov',
      '25 Nov',
      '26 Nov',
      '27 Nov',
      '28 Nov',
      '29 Nov',
    ]);
  });
});

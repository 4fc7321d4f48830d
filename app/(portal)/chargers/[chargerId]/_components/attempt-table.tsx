'use client';

import { Fragment, useState } from 'react';
import { AttemptDetails } from '@/components/attempts/attempt-details';
import { AttemptResult } from '@/components/attempts/attempt-result';
import { AttemptToggle } from '@/components/attempts/attempt-toggle';
import { refuserName } from '@/components/attempts/refuser-name';
import type { ShownAttempt } from '@/components/attempts/shown-attempt';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { ExactTime } from '@/components/ui/exact-time';
import { formatDuration } from '@/lib/format/duration';
import { passwordMatchNames } from '@/lib/format/password-match';

type AttemptTableProps = { attempts: readonly ShownAttempt[]; liveId: string | null };

/** One line an attempt; all that was recorded of it opens underneath. */
export function AttemptTable({ attempts, liveId }: AttemptTableProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <DataTable label="Attempts">
      <thead>
        <tr>
          <HeadCell className="w-9 pr-0">
            <span className="sr-only">Details</span>
          </HeadCell>
          <HeadCell>Time</HeadCell>
          <HeadCell>Result</HeadCell>
          <HeadCell>Refused by</HeadCell>
          <HeadCell>Address</HeadCell>
          <HeadCell>Password was</HeadCell>
          <HeadCell isNumber>Took</HeadCell>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => {
          const isOpen = attempt.id === openId;
          return (
            <Fragment key={attempt.id}>
              <Row>
                <Cell className="pr-0">
                  <AttemptToggle
                    detailsId={`details-${attempt.id}`}
                    isOpen={isOpen}
                    onToggle={() => {
                      setOpenId(isOpen ? null : attempt.id);
                    }}
                  />
                </Cell>
                <Cell>
                  <ExactTime at={attempt.startedAt} form="clock" />
                </Cell>
                <Cell>
                  <AttemptResult attempt={attempt} isLive={attempt.id === liveId} />
                </Cell>
                <Cell>{refuserName(attempt.refusedBy)}</Cell>
                <Cell className="value">{attempt.address}</Cell>
                <Cell>
                  {attempt.passwordMatch === null ? '–' : passwordMatchNames[attempt.passwordMatch]}
                </Cell>
                <Cell isNumber>{formatDuration(attempt.durationMs)}</Cell>
              </Row>
              {isOpen && (
                <tr id={`details-${attempt.id}`}>
                  <td colSpan={7} className="border-b border-line-soft bg-well p-0">
                    <AttemptDetails attempt={attempt} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </DataTable>
  );
}

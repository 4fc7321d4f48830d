'use client';

import { Fragment, useState } from 'react';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { ExactTime } from '@/components/ui/exact-time';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { PasswordMatch } from '@/lib/diagnosis/evidence';
import { formatDuration } from '@/lib/format/duration';
import type { EvidenceGroup } from '@/lib/format/evidence-fields';
import { passwordMatchNames } from '@/lib/format/password-match';
import { AttemptDetails } from './attempt-details';
import { AttemptResult } from './attempt-result';
import { AttemptToggle } from './attempt-toggle';

export type ShownAttempt = {
  id: string;
  startedAt: string;
  endedAt: string | null;
  outcome: 'accepted' | 'refused' | 'failed';
  errorType: ErrorType | null;
  refusedBy: string | null;
  status: number | null;
  address: string;
  durationMs: number;
  gateway: string;
  answer: string;
  passwordMatch: PasswordMatch | null;
  /** Tied to the charger by its address alone. */
  isProbable: boolean;
  groups: EvidenceGroup[];
};

type AttemptTableProps = { attempts: readonly ShownAttempt[]; liveId: string | null };

const refuserNames: Record<string, string> = {
  gateway: 'Gateway',
  cpms: 'CPMS',
  charger: 'Charger',
  network: 'Network',
};

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
                <Cell>{refuserNames[attempt.refusedBy ?? ''] ?? '–'}</Cell>
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

'use client';

import { Fragment, useState } from 'react';
import { AttemptDetails } from '@/components/attempts/attempt-details';
import { DataTable, HeadCell } from '@/components/ui/data-table';
import { AttemptMeaning } from './attempt-meaning';
import { AttemptLine } from './attempt-line';
import type { ListedAttempt } from './present-attempt';

type AttemptListProps = { attempts: readonly ListedAttempt[]; isAcrossTenants: boolean };

const columns = 7;

/** One line an attempt, whoever made it; all that was recorded of it opens underneath. */
export function AttemptList({ attempts, isAcrossTenants }: AttemptListProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <DataTable label="Attempts">
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell className="w-9 pr-0">
            <span className="sr-only">Details</span>
          </HeadCell>
          <HeadCell>Time</HeadCell>
          <HeadCell>Identity or path it sent</HeadCell>
          <HeadCell>Result</HeadCell>
          <HeadCell className="max-lg:hidden">Refused by</HeadCell>
          <HeadCell>Address</HeadCell>
          <HeadCell className="max-xl:hidden">Network</HeadCell>
          {isAcrossTenants && <HeadCell className="max-lg:hidden">Tenant</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => {
          const isOpen = attempt.id === openId;
          return (
            <Fragment key={attempt.id}>
              <AttemptLine
                attempt={attempt}
                isAcrossTenants={isAcrossTenants}
                isOpen={isOpen}
                onToggle={() => {
                  setOpenId(isOpen ? null : attempt.id);
                }}
              />
              {isOpen && (
                <tr id={`details-${attempt.id}`} className="max-md:block">
                  <td
                    colSpan={columns + (isAcrossTenants ? 1 : 0)}
                    className="border-b border-line-soft bg-well p-0 whitespace-normal max-md:block"
                  >
                    <AttemptDetails attempt={attempt}>
                      <AttemptMeaning attempt={attempt} />
                    </AttemptDetails>
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

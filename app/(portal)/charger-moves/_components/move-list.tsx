import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import type { MoveRow } from '@/lib/charger-moves/list-moves';
import type { MoveStanding } from '@/lib/charger-moves/schemas';
import { routes } from '@/lib/routes';
import { answerMoveAction, undoMoveAction, withdrawMoveAction } from '../actions';
import { MoveButton } from './move-button';

const standings: Record<MoveStanding, string> = {
  'to-answer': 'Waits for your answer',
  waiting: 'Waits for an answer',
  moved: 'Moved',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  undone: 'Moved, then given back',
  'no-answer': 'Ended without a yes',
};

/** The requests, each with what can be done about it. */
export function MoveList({ moves }: { moves: readonly MoveRow[] }) {
  return (
    <ul aria-label="Requests">
      {moves.map((move) => (
        <li
          key={move.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line-soft px-4 py-3 last:border-b-0 sm:px-5"
        >
          <div className="min-w-0">
            <p className="text-base">
              <span className="value font-medium break-all">{move.identity}</span>{' '}
              <span className="text-ink-2">
                {move.direction === 'away' ? 'to' : 'from'}{' '}
                <span className="font-medium text-ink">{move.other}</span>
              </span>
            </p>
            <p className="mt-0.5 text-sm text-ink-3">
              {standings[move.standing]} · asked <ExactTime at={move.askedAt} />
              {isOpen(move) && (
                <>
                  , ends <ExactTime at={move.expiresAt} />
                </>
              )}
              {move.chargerId !== null && (
                <>
                  {' · '}
                  <Link href={routes.charger(move.chargerId)} className="underline">
                    Watch it connect
                  </Link>
                </>
              )}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Actions move={move} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function isOpen({ standing }: MoveRow): boolean {
  return standing === 'to-answer' || standing === 'waiting';
}

function Actions({ move: { canUndo, canWithdraw, id, identity, standing } }: { move: MoveRow }) {
  if (standing === 'to-answer') {
    return (
      <>
        <MoveButton
          action={answerMoveAction}
          fields={{ moveId: id, answer: 'decline' }}
          variant="secondary"
          name={`Decline ${identity}`}
        >
          Decline
        </MoveButton>
        <MoveButton
          action={answerMoveAction}
          fields={{ moveId: id, answer: 'accept' }}
          variant="primary"
          name={`Accept ${identity}`}
        >
          Accept and move
        </MoveButton>
      </>
    );
  }
  if (canWithdraw) {
    return (
      <MoveButton
        action={withdrawMoveAction}
        fields={{ moveId: id }}
        variant="secondary"
        name={`Withdraw ${identity}`}
      >
        Withdraw
      </MoveButton>
    );
  }
  return canUndo ? (
    <MoveButton
      action={undoMoveAction}
      fields={{ moveId: id }}
      variant="danger"
      name={`Give back ${identity}`}
    >
      Give back
    </MoveButton>
  ) : null;
}

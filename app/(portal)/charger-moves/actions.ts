'use server';

import { answerMove } from '@/lib/charger-moves/answer-move';
import { askForCharger } from '@/lib/charger-moves/ask-for-charger';
import { offerCharger } from '@/lib/charger-moves/offer-charger';
import { undoMove } from '@/lib/charger-moves/undo-move';
import { withdrawMove } from '@/lib/charger-moves/withdraw-move';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';

type Changed = { moveId: string };

const redirectTo = () => routes.chargerMoves();
const offer = formAction<Changed>(offerCharger, { redirectTo });
const ask = formAction<Changed>(askForCharger, { redirectTo });
const answer = formAction<Changed>(answerMove);
const withdraw = formAction<Changed>(withdrawMove);
const undo = formAction<Changed>(undoMove);

export async function offerChargerAction(state: FormState<Changed>, form: FormData) {
  return offer(state, form);
}

export async function askForChargerAction(state: FormState<Changed>, form: FormData) {
  return ask(state, form);
}

export async function answerMoveAction(state: FormState<Changed>, form: FormData) {
  return answer(state, form);
}

export async function withdrawMoveAction(state: FormState<Changed>, form: FormData) {
  return withdraw(state, form);
}

export async function undoMoveAction(state: FormState<Changed>, form: FormData) {
  return undo(state, form);
}

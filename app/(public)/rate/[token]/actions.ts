'use server';

import type { Context } from '@/lib/context';
import type { FormState } from '@/lib/form-state';
import { publicFormAction } from '@/lib/server/form-action';
import { ratingServices, takeRatingRequest } from '@/lib/server/rating-services';
import { rateTicket, type RatedTicket } from '@/lib/tickets/rate-ticket';

const rate = publicFormAction<RatedTicket>(async (ctx: Context, input) => {
  await takeRatingRequest();
  return rateTicket(ctx, input, ratingServices());
});

export async function rateTicketAction(state: FormState<RatedTicket>, form: FormData) {
  return rate(state, form);
}

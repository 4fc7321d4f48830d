/** An open page says again that it is there, this often; what has not for longer has gone. */
export const renewEveryMs = 20_000;
export const goneAfterMs = 50_000;

/** How long somebody counts as writing after their last word. Their page repeats it meanwhile. */
export const writingForMs = 25_000;

/** A page that comes back within this time, after a cut of its stream, never left. */
export const returnWithinMs = 3_000;

-- What the requester says of a solved ticket. Its line in the story is for staff: is_public
-- follows from the kind, and this kind is not among the public ones.
ALTER TYPE "ticket_event_kind" ADD VALUE 'rated';
CREATE TYPE "ticket_rating" AS ENUM ('good', 'not_good');

ALTER TABLE "ticket"
  ADD COLUMN "rating" "ticket_rating",
  ADD COLUMN "rating_comment" TEXT,
  ADD COLUMN "rated_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "ticket_rated_at" CHECK ((rating IS NULL) = (rated_at IS NULL)
    AND (rating IS NOT NULL OR rating_comment IS NULL));

-- Of a pinned certificate, until when it is valid. Not known where its fingerprint alone was pasted.
ALTER TABLE "credential" ADD COLUMN "valid_to" TIMESTAMPTZ(3);

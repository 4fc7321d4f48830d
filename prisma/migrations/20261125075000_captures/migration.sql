-- What a packet capture said, and what was masked in it before it was kept.
ALTER TABLE "attachment" ADD COLUMN "capture" JSONB;

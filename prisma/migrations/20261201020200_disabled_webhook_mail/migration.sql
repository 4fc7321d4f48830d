-- Whether somebody wants to be told by mail that a webhook of theirs was disabled.
ALTER TABLE "mail_choice" ADD COLUMN "webhook_disabled" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "ReturnCase" ADD COLUMN     "atRiskFrom" TIMESTAMPTZ(3),
ADD COLUMN     "timerAt" TIMESTAMPTZ(3);

-- Every open case is looked at once, and then knows when to be looked at next.
UPDATE "ReturnCase" SET "timerAt" = now() WHERE "ball" IS NOT NULL;

-- CreateIndex
CREATE INDEX "ReturnCase_timerAt_idx" ON "ReturnCase"("timerAt");

-- CreateIndex
CREATE INDEX "ReturnCase_ball_deadline_idx" ON "ReturnCase"("ball", "deadline");

-- CreateIndex
CREATE INDEX "ReturnCase_owner_ball_deadline_idx" ON "ReturnCase"("owner", "ball", "deadline");

-- CreateTable
CREATE TABLE "FaultAlarm" (
    "id" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "rootCause" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "days" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL,
    "fixedBy" TEXT,
    "fixedAt" TIMESTAMPTZ(3),
    "fixNote" TEXT,

    CONSTRAINT "FaultAlarm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FaultAlarm_article_rootCause_raisedAt_idx" ON "FaultAlarm"("article", "rootCause", "raisedAt");

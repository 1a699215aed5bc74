-- CreateTable
CREATE TABLE "CaseSearch" (
    "caseId" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "CaseSearch_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "SearchBacklog" (
    "caseId" TEXT NOT NULL,

    CONSTRAINT "SearchBacklog_pkey" PRIMARY KEY ("caseId")
);

-- Words are folded by the desk, not by the database: cases from before are taken in by the desk, some at a time.
INSERT INTO "SearchBacklog" ("caseId") SELECT "id" FROM "ReturnCase";

-- CreateIndex
CREATE INDEX "CaseSearch_openedAt_idx" ON "CaseSearch"("openedAt");

-- CreateIndex
CREATE INDEX "CaseSearch_terms_idx" ON "CaseSearch" USING GIN ("terms");

-- AddForeignKey
ALTER TABLE "CaseSearch" ADD CONSTRAINT "CaseSearch_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ReturnCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

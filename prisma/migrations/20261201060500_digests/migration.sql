-- CreateTable
CREATE TABLE "Digest" (
    "key" TEXT NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3),
    "channel" TEXT,
    "ts" TEXT,
    "drawnAt" TIMESTAMPTZ(3),
    "fingerprint" TEXT,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("key")
);

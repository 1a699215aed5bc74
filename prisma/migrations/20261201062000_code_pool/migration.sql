-- AlterTable
ALTER TABLE "ClaimCode" ADD COLUMN "voidedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PoolEvent" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "marketplace" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "promotion" TEXT,
    "expires" TEXT,
    "count" INTEGER NOT NULL,
    "reason" TEXT,

    CONSTRAINT "PoolEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PoolDip" (
    "marketplace" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PoolDip_pkey" PRIMARY KEY ("marketplace","percent")
);

-- CreateTable
CREATE TABLE "DirectNotice" (
    "key" TEXT NOT NULL,
    "channel" TEXT,
    "ts" TEXT,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DirectNotice_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "PoolEvent_at_idx" ON "PoolEvent"("at");

-- CreateIndex
CREATE INDEX "DirectNotice_claimedAt_idx" ON "DirectNotice"("claimedAt");

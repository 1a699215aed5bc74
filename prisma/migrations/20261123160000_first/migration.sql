-- CreateTable
CREATE TABLE "Store" (
    "name" TEXT NOT NULL,
    "channel" TEXT,

    CONSTRAINT "Store_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ReturnCase" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "store" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "marketplace" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "requestedAt" TEXT,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "owner" TEXT,
    "trustLevel" TEXT NOT NULL,
    "ball" TEXT,
    "waitingSince" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "snoozedUntil" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "purgedAt" TIMESTAMPTZ(3),
    "relaySealed" TEXT,
    "relayFingerprint" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "ReturnCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseItem" (
    "caseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "sku" TEXT,
    "asin" TEXT,
    "quantity" INTEGER NOT NULL,
    "priceMinor" INTEGER,
    "currency" TEXT,

    CONSTRAINT "CaseItem_pkey" PRIMARY KEY ("caseId","position")
);

-- CreateTable
CREATE TABLE "CaseEvent" (
    "caseId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,
    "stateBefore" TEXT,
    "stateAfter" TEXT NOT NULL,

    CONSTRAINT "CaseEvent_pkey" PRIMARY KEY ("caseId","version")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "messageId" TEXT,
    "inReplyTo" TEXT,
    "references" TEXT[],
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "notBefore" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "approvedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfferOption" (
    "offerId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "remedyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "percent" INTEGER,
    "amountMinor" INTEGER,
    "currency" TEXT,

    CONSTRAINT "OfferOption_pkey" PRIMARY KEY ("offerId","number")
);

-- CreateTable
CREATE TABLE "ClaimCode" (
    "id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "masked" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "marketplace" TEXT NOT NULL,
    "promotion" TEXT,
    "expires" TEXT,
    "state" TEXT NOT NULL,
    "caseId" TEXT,
    "customerFingerprint" TEXT,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),
    "redeemedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClaimCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Promise" (
    "caseId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "orderedCode" TEXT,
    "shippedCode" TEXT,
    "reorderId" TEXT,
    "state" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Promise_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "SlackPost" (
    "caseId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT,
    "ts" TEXT,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SlackPost_pkey" PRIMARY KEY ("caseId","key")
);

-- CreateTable
CREATE TABLE "MailCursor" (
    "mailbox" TEXT NOT NULL,
    "uidValidity" TEXT NOT NULL,
    "lastUid" BIGINT NOT NULL,

    CONSTRAINT "MailCursor_pkey" PRIMARY KEY ("mailbox")
);

-- CreateTable
CREATE TABLE "InboundMail" (
    "id" TEXT NOT NULL,
    "messageId" TEXT,
    "contentHash" TEXT NOT NULL,
    "rawSealed" BYTEA,
    "kind" TEXT NOT NULL,
    "trust" TEXT NOT NULL,
    "why" TEXT[],
    "state" TEXT NOT NULL,
    "caseId" TEXT,
    "orderId" TEXT,
    "relaySealed" TEXT,
    "fromSealed" TEXT,
    "subjectSealed" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InboundMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundEvent" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InboundEvent_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Policy" (
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Policy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "ReturnCase_orderId_idx" ON "ReturnCase"("orderId");

-- CreateIndex
CREATE INDEX "ReturnCase_state_deadline_idx" ON "ReturnCase"("state", "deadline");

-- CreateIndex
CREATE INDEX "ReturnCase_openedAt_idx" ON "ReturnCase"("openedAt");

-- CreateIndex
CREATE INDEX "ReturnCase_closedAt_idx" ON "ReturnCase"("closedAt");

-- CreateIndex
CREATE INDEX "ReturnCase_relayFingerprint_idx" ON "ReturnCase"("relayFingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "ReturnCase_store_orderId_key" ON "ReturnCase"("store", "orderId");

-- CreateIndex
CREATE INDEX "CaseItem_sku_idx" ON "CaseItem"("sku");

-- CreateIndex
CREATE INDEX "CaseEvent_kind_at_idx" ON "CaseEvent"("kind", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Message_messageId_key" ON "Message"("messageId");

-- CreateIndex
CREATE INDEX "Message_caseId_createdAt_idx" ON "Message"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "Offer_caseId_idx" ON "Offer"("caseId");

-- CreateIndex
CREATE INDEX "Offer_createdAt_idx" ON "Offer"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimCode_fingerprint_key" ON "ClaimCode"("fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimCode_caseId_key" ON "ClaimCode"("caseId");

-- CreateIndex
CREATE INDEX "ClaimCode_state_marketplace_percent_expires_idx" ON "ClaimCode"("state", "marketplace", "percent", "expires");

-- CreateIndex
CREATE INDEX "ClaimCode_customerFingerprint_idx" ON "ClaimCode"("customerFingerprint");

-- CreateIndex
CREATE INDEX "Promise_state_idx" ON "Promise"("state");

-- CreateIndex
CREATE UNIQUE INDEX "SlackPost_channel_ts_key" ON "SlackPost"("channel", "ts");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMail_contentHash_key" ON "InboundMail"("contentHash");

-- CreateIndex
CREATE INDEX "InboundMail_state_receivedAt_idx" ON "InboundMail"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundMail_orderId_idx" ON "InboundMail"("orderId");

-- CreateIndex
CREATE INDEX "InboundMail_messageId_idx" ON "InboundMail"("messageId");

-- CreateIndex
CREATE INDEX "InboundEvent_at_idx" ON "InboundEvent"("at");

-- AddForeignKey
ALTER TABLE "ReturnCase" ADD CONSTRAINT "ReturnCase_store_fkey" FOREIGN KEY ("store") REFERENCES "Store"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseItem" ADD CONSTRAINT "CaseItem_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ReturnCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ReturnCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ReturnCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ReturnCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferOption" ADD CONSTRAINT "OfferOption_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimCode" ADD CONSTRAINT "ClaimCode_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ReturnCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ReturnCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlackPost" ADD CONSTRAINT "SlackPost_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ReturnCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundMail" ADD CONSTRAINT "InboundMail_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ReturnCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

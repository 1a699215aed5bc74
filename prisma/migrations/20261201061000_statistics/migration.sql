-- CreateIndex
CREATE INDEX "Message_caseId_direction_sentAt_idx" ON "Message"("caseId", "direction", "sentAt");

-- CreateIndex
CREATE INDEX "ClaimCode_issuedAt_idx" ON "ClaimCode"("issuedAt");

-- CreateIndex
CREATE INDEX "Promise_madeAt_idx" ON "Promise"("madeAt");

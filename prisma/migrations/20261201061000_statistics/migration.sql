-- CreateIndex
CREATE INDEX "Message_direction_sentAt_caseId_kind_idx" ON "Message"("direction", "sentAt", "caseId", "kind");

-- CreateIndex
CREATE INDEX "ClaimCode_issuedAt_idx" ON "ClaimCode"("issuedAt");

-- CreateIndex
CREATE INDEX "Promise_madeAt_idx" ON "Promise"("madeAt");

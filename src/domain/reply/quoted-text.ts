/** Marks that mail programs and marketplaces put around what a customer writes, in the seven languages. */

/** Alone on a line (or over two): what follows was written by somebody else. */
export const QUOTE_HEADS: readonly RegExp[] = [
  /^\s*>*\s*(?:on|am|le|el|il|em)\b.{4,200}\b(?:wrote|schrieb|a écrit|écrit|escribió|ha scritto|escreveu)\b.{0,120}:?\s*$/iu,
  /^.{0,200}(?:のメール|が書きました|は書きました|さんからのメッセージ|写道|写到)\s*[::\uff1a]\s*$/u,
  /^\s*-{2,}\s*(?:original message|ursprüngliche nachricht|originalnachricht|message d'origine|mensaje original|messaggio originale|元のメッセージ|原始邮件|邮件原件)\s*-{2,}\s*$/iu,
  /^\s*_{10,}\s*$/u,
]

/** A forwarded mail is somebody else's words, whoever sent it on. */
export const FORWARD_HEADS: readonly RegExp[] = [
  /^\s*-{2,}\s*(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|転送メッセージ|转发邮件|转发的邮件)\s*-{0,}\s*$/iu,
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:\s*$/iu,
  /^\s*(?:fwd?|wg|tr|rv|i)\s*:\s.{3,}$/iu,
]

/** "From:" of a header block; one of the others must follow within a few lines. */
export const HEADER_FROM = /^\s*\*?(?:from|von|de|da|差出人|发件人)\*?\s*[:\uff1a]/iu
export const HEADER_OTHER =
  /^\s*\*?(?:sent|to|subject|date|gesendet|an|betreff|datum|envoyé|à|objet|enviado|para|asunto|fecha|inviato|a|oggetto|data|送信日時|宛先|件名|日時|发送时间|收件人|主题|日期)\*?\s*[:\uff1a]/iu

/** Lines that no customer typed. */
export const MACHINE_LINES: readonly RegExp[] = [
  /^\s*(?:sent|gesendet|envoyé|enviado|inviato) (?:from|with|via|mit|von|depuis|de|desde|da|con)(?:\s\S{1,30}){1,5}\s*$/iu,
  /^\s*von meinem .{2,40} gesendet\s*$/iu,
  /^\s*(?:get|holen sie sich|obtenez|téléchargez|obtener|obtenga|descargar|ottieni|scarica) outlook .{2,60}$/iu,
  /^\s*.{0,40}(?:から送信|发送自|我的 ?iphone ?发送|从我的.{0,12}发送).{0,40}$/iu,
  /^\s*\[?commMgrTok:.*$/iu,
  /^\s*(?:was this email helpful|this e-?mail helpful|report questionable activity|resolve case|copyright \d{4} amazon).*$/iu,
  /^\s*(?:you have received a message|order id \d{3}-\d{7}-\d{7}:?|\d+ of .{2,200}\[asin: ?\w+\])\s*\.?\s*$/iu,
  /^\s*\[(?:image|cid|img|bild|imagen|immagine)[:\uff1a][^\]]{0,200}\]\s*$/iu,
  /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,9})\s*$/u,
]

export const MESSAGE_BEGINS =
  /^[ \t]*-{6,}[ \t]*(?:begin message|message:|nachricht:|message :|mensaje:|messaggio:|メッセージ[::\uff1a]|留言[::\uff1a]|消息[::\uff1a]).{0,20}-{6,}[ \t]*$/imu
export const MESSAGE_ENDS =
  /^[ \t]*-{6,}[ \t]*(?:end message|ende der nachricht|nachrichtenende|fin du message|fin del mensaje|fine (?:del )?messaggio|メッセージ終了|消息结束|留言结束).{0,20}-{6,}[ \t]*$/imu

/** "-- " alone on a line: a signature follows. */
export const SIGNATURE = /^--\s?$/u

export const matchesAny = (patterns: readonly RegExp[], line: string): boolean =>
  patterns.some(pattern => pattern.test(line))

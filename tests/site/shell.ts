const STYLE = `
body{margin:0;background:#f5f6f7;color:#222;font:15px/1.6 "Noto Sans CJK JP",sans-serif}
main{max-width:760px;margin:0 auto;padding:16px;background:#fff;min-height:90vh}
h1{font-size:20px;margin:0 0 8px}
.d-talkroomStep_label-current{color:#0a6b5d;font-weight:700}
.d-messageGroup_date{text-align:center;color:#888;margin:12px 0}
.d-talkroomMessage{border:1px solid #dde;border-radius:8px;padding:8px 12px;margin:8px 0 8px 80px}
.d-talkroomMessage-isOthers{margin:8px 80px 8px 0;background:#f6fbfa}
.d-messageInfo_userName{display:inline-block;font-weight:700}
.d-messageInfo_postTime,.d-talkroomMessage_readTime{color:#888;font-size:12px}
.d-normalMessage,.d-requestForPurchaseMessage_text_1qWe2,.d-defaultMessage{white-space:pre-wrap;margin:4px 0}
.tooltip-content,.isSP{display:none}
button{font:inherit;padding:4px 12px;margin:8px 0}a{color:#0a6b5d}
.js-talkroomMessageArea{border-top:1px solid #dde;margin-top:16px;padding-top:16px}
textarea{box-sizing:border-box;width:100%;height:11em;font:inherit;padding:8px}
`;

/** @param title is text, `body` is markup */
export const htmlDocument = ({ title, body }: { title: string; body: string }): string =>
  `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>${body}</body></html>`;

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

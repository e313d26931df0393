/** The style sheet of the package's page: text has a contrast of 4.5:1 or more, lines 3:1; nothing is told by color alone. */
export const pageStyle = `
:root{color-scheme:light;--ink:#17212b;--soft:#4a5763;--rule:#cbd3da;--line:#71808e;--one:#0b5a8a;--wash:#f4f6f8;--fill:#fff1c9;--mark:#7a4a00}
*{box-sizing:border-box}
html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;background:#fff;color:var(--ink)}
body{margin:0 auto;max-width:1060px;padding:0 24px 96px}
a{color:var(--one);text-underline-offset:3px}
:focus-visible{outline:3px solid #96430b;outline-offset:3px}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:#fff;padding:8px 12px}
header{padding:40px 0 20px;border-bottom:4px solid var(--one)}
header .of{margin:0 0 4px;color:var(--soft)}
h1{font-size:34px;line-height:1.2;margin:0 0 12px;overflow-wrap:anywhere}
h2{font-size:25px;line-height:1.25;margin:56px 0 6px}
h3{font-size:20px;line-height:1.3;margin:0 0 4px;overflow-wrap:anywhere}
p{max-width:74ch;margin:8px 0}
.soft{color:var(--soft)}
nav{margin:20px 0 0}
nav h2{font-size:17px;margin:0 0 4px}
nav ul{columns:2;column-gap:32px;margin:0;padding-left:20px}
nav li{padding:2px 0;break-inside:avoid}
article,figure{border:1px solid var(--rule);border-radius:6px;margin:20px 0;padding:18px 20px;background:#fff}
article h3 .meaning{display:block;font-size:15px;font-weight:400;color:var(--soft)}
.marks{display:flex;flex-wrap:wrap;gap:4px 18px;margin:4px 0 0;padding:0;list-style:none;font-size:15px;color:var(--soft)}
.marks .check{color:var(--mark);font-weight:650}
.actions{display:flex;flex-wrap:wrap;gap:10px;margin:12px 0}
button{font:inherit;font-weight:600;min-height:44px;padding:8px 16px;border:2px solid var(--one);border-radius:6px;background:#fff;color:var(--one);cursor:pointer}
button:hover{background:#e7f0f6}
button.first{background:var(--one);color:#fff}
button.first:hover{background:#084468}
.text{border-left:4px solid var(--rule);background:var(--wash);padding:4px 18px;overflow-x:auto;overflow-wrap:anywhere}
.scroll{overflow-x:auto}
.text h4{font-size:17px;margin:20px 0 4px}
.text ul,.text ol{padding-left:24px}
.text li{margin:4px 0;max-width:80ch}
mark{background:var(--fill);color:var(--ink);border:1px dashed var(--mark);padding:1px 4px}
table{border-collapse:collapse;font-size:15px;line-height:1.4;margin:14px 0;overflow-wrap:normal}
caption{text-align:left;font-weight:650;padding:0 0 6px}
th,td{padding:6px 14px 6px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
thead th{border-bottom:2px solid var(--line);vertical-align:bottom}
img{display:block;width:100%;height:auto;border:1px solid var(--rule);background:#fff}
figcaption{font-size:18px;font-weight:650;margin-bottom:10px}
summary{cursor:pointer;font-weight:600;padding:8px 0;min-height:44px}
dl{margin:12px 0}
dt{font-weight:650}
dd{margin:0 0 8px}
footer{margin-top:56px;border-top:1px solid var(--rule);padding-top:12px;color:var(--soft);font-size:15px;overflow-wrap:anywhere}
.status{position:fixed;left:50%;bottom:16px;transform:translateX(-50%);margin:0;max-width:min(92vw,60ch);padding:12px 20px;border-radius:6px;background:var(--ink);color:#fff;font-weight:600}
.status:empty{display:none}
@media(max-width:640px){h1{font-size:26px;hyphens:auto}nav ul{columns:1}body{padding:0 14px 96px}article,figure{padding:14px 12px}}
@media print{nav,.actions,.status,.skip{display:none}article,figure{border:0;padding:0;break-inside:auto}.text{border:0;background:none;padding:0}}
`;

/** The style sheet of the report: light and dark, screen and paper. Text has a contrast of 4.5:1 or more on its ground, lines 3:1. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--panel:#f4f6f8;--ink:#17212b;--soft:#4d5a67;--rule:#cbd3da;--line:#71808e;--one:#0b5a8a;--two:#96430b;--three:#3d6b35;--bar:#3f7fa8;--wash:#0b5a8a2b;--hatch:#b9652f;--bad:#9c1c1c}
@media (prefers-color-scheme:dark){:root{--ground:#11171d;--panel:#1a222a;--ink:#e9eef2;--soft:#b3bec8;--rule:#36424d;--line:#8796a4;--one:#7fc3ee;--two:#f2a970;--three:#9fd08f;--bar:#5fa6d0;--wash:#7fc3ee33;--hatch:#d98f58;--bad:#ff9d94}}
*{box-sizing:border-box}
html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;background:var(--ground);color:var(--ink)}
body{margin:0 auto;max-width:1060px;padding:0 28px 64px}
a{color:var(--one);text-underline-offset:3px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--two);outline-offset:3px}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:var(--ground);padding:8px 12px}
header{padding:48px 0 28px;border-bottom:4px solid var(--one)}
header .of{margin:0 0 6px;color:var(--soft);font-size:15px}
h1{font-size:36px;line-height:1.18;margin:0 0 14px;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:25px;line-height:1.25;margin:64px 0 14px;letter-spacing:-.005em}
h3{font-size:19px;line-height:1.3;margin:36px 0 8px}
h4{font-size:16px;margin:22px 0 4px}
p{max-width:74ch;margin:8px 0}
.question{font-size:20px;line-height:1.45;max-width:60ch;margin:0}
.facts{display:flex;flex-wrap:wrap;gap:6px 36px;margin:22px 0 0;font-size:15px}
.facts div{display:flex;gap:8px}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
nav{margin:24px 0 0;font-size:15px}
nav h2{font-size:15px;margin:0 0 4px;color:var(--soft);font-weight:400;letter-spacing:0}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:2px 22px}
nav a{display:inline-block;padding:4px 0}
.answer{margin:18px 0 28px}
.answer>div{display:grid;grid-template-columns:170px minmax(0,1fr);gap:0 24px;padding:12px 0;border-top:1px solid var(--rule)}
.answer dt{font-weight:650}
.answer dd{margin:0}
.answer p{margin:0 0 6px;font-size:17px}
.note{color:var(--soft);font-size:15px}
.warn{border:2px solid var(--bad);padding:10px 14px;margin:20px 0;max-width:74ch}
.bad{color:var(--bad);font-weight:650}
.scroll{overflow-x:auto;margin:14px 0}
table{border-collapse:collapse;font-size:15px;line-height:1.4;font-variant-numeric:tabular-nums;min-width:50%}
caption{text-align:left;font-weight:650;padding:0 0 6px}
th,td{padding:7px 18px 7px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
thead th{border-bottom:2px solid var(--line);vertical-align:bottom;font-weight:600;font-size:14px;line-height:1.3}
tbody th{font-weight:400}
th.n,td.n{text-align:right}
td.n span{white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
.headline{width:100%}
.headline td:nth-child(2){font-weight:650}
.headline td:nth-child(3){white-space:nowrap}
.headline th:first-child{width:44%}
td.assumed{color:var(--two);font-weight:600}
.wide{font-size:14px}
.wide th,.wide td{padding-right:14px}
.wide thead th{font-size:13px}
.wide th:first-child{min-width:120px}
figure{margin:30px 0 36px}
figcaption{max-width:74ch;margin-bottom:10px}
figcaption strong{display:block;font-size:17px}
figcaption span{color:var(--soft);font-size:15px}
svg{display:block;width:100%;min-width:760px;height:auto;font-size:13.5px;overflow:visible}
svg text{fill:var(--ink)}
svg .tick,svg .axis-name{fill:var(--soft);font-size:13px}
svg .row-name{font-weight:600}
svg .name{paint-order:stroke;stroke:var(--ground);stroke-width:5px;stroke-linejoin:round}
svg .grid{stroke:var(--rule);stroke-width:1}
svg .axis{stroke:var(--line);stroke-width:1.2}
svg .leader{stroke:var(--line);stroke-width:1;fill:none;opacity:.7}
svg .line{fill:none;stroke-width:2.4;stroke-linejoin:round}
svg .line.one,svg .series-0{stroke:var(--one)}
svg .line.two,svg .series-1{stroke:var(--two);stroke-dasharray:8 4}
svg .series-2{stroke:var(--three);stroke-dasharray:2 4}
svg .series-3{stroke:var(--ink);stroke-dasharray:10 3 2 3}
svg .shade{fill:var(--wash)}
svg .shade-line{fill-opacity:.5}
svg .hatch{stroke:var(--hatch);stroke-width:1.6;fill:none}
svg .bar{fill:var(--bar)}
svg .bar.three{fill:none;stroke:var(--bar);stroke-width:2}
svg .bar-line{stroke:var(--two);stroke-width:1}
svg .whisker{stroke:var(--ink);stroke-width:1.6;fill:none}
svg .dot{fill:var(--one);stroke:var(--ground);stroke-width:1.4}
svg .mark{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:4 3}
details{margin:6px 0 0}
summary{cursor:pointer;color:var(--one);font-size:15px;padding:4px 0;width:max-content;max-width:100%}
.blank{border:1.5px dashed var(--line);padding:8px 12px;max-width:74ch;margin:8px 0;color:var(--soft)}
.blank strong{color:var(--ink)}
.record p,.record li{overflow-wrap:anywhere}
footer{margin-top:64px;padding-top:14px;border-top:1px solid var(--rule);color:var(--soft);font-size:14px}
@media (max-width:700px){body{padding:0 16px 40px}h1{font-size:28px}header{padding-top:28px}.answer>div{grid-template-columns:1fr}.headline td:nth-child(3){white-space:normal}}
@media print{
:root{color-scheme:light;--ground:#fff;--panel:#fff;--ink:#000;--soft:#444;--rule:#bbb;--line:#666;--one:#0b5a8a;--two:#8a3d08;--three:#2f5a28;--bar:#4d87ad;--wash:#0b5a8a2b;--hatch:#b9652f;--bad:#900}
@page{size:A4;margin:16mm 14mm}
html{font-size:10.5pt}
body{max-width:none;padding:0}
header{padding-top:0}
h2{margin-top:28pt;font-size:15pt;break-after:avoid}
h3,h4,caption,figcaption{break-after:avoid}
figure,tr,.answer>div,.blank{break-inside:avoid}
thead{display:table-header-group}
tbody tr:first-child{break-before:avoid}
nav,.skip,figure details{display:none}
.scroll{overflow:visible}
svg{min-width:0}
table{font-size:8.5pt}
thead th{font-size:8pt}
th,td{padding:3pt 8pt 3pt 0}
.wide th:first-child{min-width:0}
a{color:inherit;text-decoration:none}
}
`.trim();

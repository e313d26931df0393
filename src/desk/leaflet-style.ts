/** One sheet of A4: the path at the left, what one can do at the right. */
export const leafletStyle = `*{box-sizing:border-box}
body{margin:0;background:#e9edf1;color:#17212b;font:15px/1.42 Arial,"Noto Sans",sans-serif}
.sheet{background:#fff;width:210mm;min-height:297mm;margin:8mm auto;padding:13mm 14mm 9mm;display:grid;grid-template:auto 1fr auto/1.75fr 1fr;gap:5mm 8mm;align-content:start}
header,footer{grid-column:1/-1}
h1{font-size:27px;line-height:1.15;margin:0 0 2mm;color:#17324d}
.lead{margin:0;font-size:16px}
h2{font-size:16.5px;margin:4mm 0 1mm;color:#17324d}
.path>h2:first-child,.side section:first-child h2{margin-top:0}
.doors{background:#f5f8fb;border-left:1.2mm solid #1f5f99;padding:2mm 3mm;margin:0 0 3mm}
.doors p{margin:0}.doors li{break-inside:avoid}.doors ul{margin:1mm 0 0;columns:2;column-gap:5mm}
ol,ul{margin:0;padding-left:6mm}
li{margin:0 0 1.4mm;overflow-wrap:anywhere}
ol li::marker{font-weight:700;color:#1f5f99}
ol li strong::after{content:"."}
.side section{border:1px solid #8c96a0;border-radius:2mm;padding:2.6mm 3.2mm;margin-bottom:4mm}
.side h2{margin:0 0 1.2mm}
.side p{margin:0 0 1.2mm}.side ul{padding-left:4.5mm}
.blank{border-bottom:1px solid #8c96a0;padding-bottom:4.5mm;color:#4a5764}
footer{color:#4a5764;font-size:12px;align-self:end}
.dense{font-size:13.6px;line-height:1.34}
.dense li{margin-bottom:.9mm}.dense h2{font-size:15px;margin:2.6mm 0 .6mm}.dense .side h2{margin-top:0}
@media screen and (max-width:820px){.sheet{width:auto;min-height:0;margin:0;padding:16px;grid-template:none/1fr}}
@page{size:A4;margin:0}
@media print{body{background:none}.sheet{margin:0;width:210mm;min-height:0;height:296mm}}`;

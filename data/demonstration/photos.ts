/** A plain picture that says what it is: a demonstration photo drawn, not taken. */
const drawing = (title: string, hue: number) => `
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
  <rect width="1200" height="800" fill="hsl(${hue},38%,88%)"/>
  <path d="M0 620 Q300 480 600 600 T1200 560 V800 H0Z" fill="hsl(${hue},30%,62%)"/>
  <rect x="380" y="320" width="440" height="300" fill="hsl(${hue},24%,96%)"/>
  <path d="M340 330 L600 190 L860 330Z" fill="hsl(${hue},45%,42%)"/>
  <rect x="560" y="470" width="80" height="150" fill="hsl(${hue},45%,42%)"/>
  <g fill="hsl(${hue},35%,75%)"><rect x="420" y="380" width="90" height="70"/><rect x="690" y="380" width="90" height="70"/></g>
  <text x="600" y="740" font-size="44" text-anchor="middle" fill="hsl(${hue},40%,22%)" font-family="sans-serif">${title}</text>
</svg>`;

/** The pictures that the demonstration's centres, brands and sessions share. */
export const drawings = (): { name: string; svg: Buffer }[] =>
  [12, 40, 95, 150, 200, 230, 280, 330].map((hue, at) => ({
    name: `演示照片${at + 1}.webp`,
    svg: Buffer.from(drawing(`演示照片 · demonstration ${at + 1}`, hue)),
  }));

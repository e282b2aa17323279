// Draws the icons: icon.svg and two PNGs from the same outline. node icons/make.mjs
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const PAPER = [250, 248, 243];
const INK = [28, 26, 23];
/** A V that is also a check mark, on a field of 100 by 100; inside the safe circle of maskable icons. */
const MARK = [[22, 40], [34, 36], [47, 62], [72, 20], [81, 24], [50, 80], [43, 80]];

const hex = (/** @type {number[]} */ colour) => `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
const path = `M${MARK.map((point) => point.join(" ")).join("L")}z`;
const here = new URL(".", import.meta.url);
writeFileSync(new URL("icon.svg", here), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="18" fill="${hex(PAPER)}"/><path d="${path}" fill="${hex(INK)}"/></svg>\n`);
for (const size of [192, 512]) writeFileSync(new URL(`icon-${size}.png`, here), png(size));

/** Whether a point lies inside the mark. @param {number} x @param {number} y */
function inside(x, y) {
  let odd = false;
  MARK.forEach(([x1, y1], index) => {
    const [x2, y2] = MARK[(index + 1) % MARK.length];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  });
  return odd;
}

/** Sixteen grey levels, four by four samples a pixel. @param {number} size */
function png(size) {
  const rows = [];
  for (let y = 0; y < size; y++) {
    const row = Buffer.alloc(1 + size / 2);
    for (let x = 0; x < size; x++) {
      let hits = 0;
      for (let s = 0; s < 16; s++) hits += Number(inside(((x + (s % 4) / 4 + 0.125) * 100) / size, ((y + (s >> 2) / 4 + 0.125) * 100) / size));
      row[1 + (x >> 1)] |= Math.min(15, hits) << (x % 2 ? 0 : 4);
    }
    rows.push(row);
  }
  const palette = Buffer.from(Array.from({ length: 16 }, (_, level) => PAPER.map((part, i) => Math.round(part + ((INK[i] - part) * level) / 15))).flat());
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", head), chunk("PLTE", palette), chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })), chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

/** @param {Buffer} bytes */
function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }
  return ~value >>> 0;
}

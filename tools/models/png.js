import { crc32 } from 'node:zlib';

/** Length of the PNG signature and of the header chunk, which always comes first. */
const AFTER_HEADER = 8 + 25;

function chunk(type, data) {
  const body = Buffer.concat([ Buffer.from(type, 'latin1'), data ]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The picture with one text entry added behind its header. */
export function withText(png, keyword, text) {
  const entry = chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'));
  return Buffer.concat([ png.subarray(0, AFTER_HEADER), entry, png.subarray(AFTER_HEADER) ]);
}

/** The text entry of that keyword, or undefined. */
export function readText(png, keyword) {
  for (let at = 8; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'tEXt') {
      const [ key, text ] = png.toString('latin1', at + 8, at + 8 + length).split('\0');
      if (key === keyword) {
        return text;
      }
    }
    at += length + 12;
  }
  return undefined;
}

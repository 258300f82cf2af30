/** A picture as PNG, with what it is and where it comes from written into the file. */
import type { Origin } from './save-menu.tsx';
import type { Picture } from './stand-alone.ts';

/** Fine enough for paper. */
const SCALE = 2;

export async function asPng(picture: Picture, title: string, origin: Origin): Promise<Blob> {
  const image = new Image();
  const source = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
  try {
    await new Promise((settle, fail) => {
      image.onload = settle;
      image.onerror = () => fail(new Error('the picture could not be drawn'));
      image.src = source;
    });
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * SCALE;
    canvas.height = picture.height * SCALE;
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
    if (blob === null) throw new Error('the picture is too large');
    const texts = { Title: title, Description: origin.settings, Source: origin.link };
    const bytes = withTexts(new Uint8Array(await blob.arrayBuffer()), texts);
    return new Blob([bytes as BlobPart], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(source);
  }
}

/** The signature, and the chunk IHDR, which must be the first. */
const BEGINNING = 8 + 25;

/** The same PNG with a chunk iTXt (PNG 1.2, 4.2.3.3: text in UTF-8) for each of `texts`, by keyword. */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const utf8 = new TextEncoder();
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    chunk('iTXt', utf8.encode(`${keyword}\0\0\0\0\0${text}`)),
  );
  const parts = [png.subarray(0, BEGINNING), ...chunks, png.subarray(BEGINNING)];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32, as PNG has it. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let k = 0; k < 8; k++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

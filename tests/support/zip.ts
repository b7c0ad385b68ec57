import { crc32 } from 'node:zlib';

export interface ZipFile {
  /** With forward slashes, relative. */
  path: string;
  content: Buffer;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1980-01-01, the oldest day the format knows: the same files always make the same archive. */
const DATE = 0x0021;

/** An archive of stored, uncompressed files: all that an add-on in a test profile needs. */
export function zipOf(files: ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const local = Buffer.concat([localHeader(file), file.content]);
    centrals.push(centralHeader(file, offset));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  return Buffer.concat([...locals, central, endOf(files.length, central.length, offset)]);
}

/** The part that both headers share, from the version on. */
function common({ path, content }: ZipFile): Buffer {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(VERSION, 0);
  part.writeUInt16LE(UTF8_NAMES, 2);
  part.writeUInt16LE(DATE, 8);
  part.writeUInt32LE(crc32(content), 10);
  part.writeUInt32LE(content.length, 14);
  part.writeUInt32LE(content.length, 18);
  part.writeUInt16LE(Buffer.byteLength(path), 22);
  return part;
}

const localHeader = (file: ZipFile): Buffer =>
  Buffer.concat([uint32(LOCAL_HEADER), common(file), Buffer.from(file.path)]);

function centralHeader(file: ZipFile, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([
    uint32(CENTRAL_HEADER),
    uint16(VERSION),
    common(file),
    rest,
    Buffer.from(file.path),
  ]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_CENTRAL, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

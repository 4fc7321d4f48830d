type QrImageProps = {
  qr: { size: number; path: string };
  /** What a scan gives, such as "URL". */
  what: string;
};

/** A value to scan. Dark on light in both themes: scanners expect it so. */
export function QrImage({ qr, what }: QrImageProps) {
  return (
    <svg
      role="img"
      aria-label={`QR code of the ${what}`}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
      className="size-44 rounded-md border border-line"
    >
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}

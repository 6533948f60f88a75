#!/usr/bin/env python3
"""Draws Custodia's icon, a ledger with a keyhole, into every file that the bundles name.

Run it after changing the drawing: `python3 icons/make.py`. Standard library only, and the same
bytes every time. Each size is drawn from the geometry, not scaled down, so edges stay sharp.
"""
import math
import pathlib
import struct
import zlib

HERE = pathlib.Path(__file__).parent
ACCENT = (0x2E, 0x5E, 0xBA)  # the accent of the user interface
PAPER = (0xFF, 0xFF, 0xFF)

# The drawing, on a field of 1024 units. (x, y, width, height, corner radius)
TILE = (64, 64, 896, 896, 204)
BOOK = (264, 192, 496, 640, 60)
SPINE = (352, 192, 34, 640, 0)
LOCK = (576, 450, 86)  # x, y, radius
SHAFT = ((544, 480), (608, 480), (638, 680), (514, 680))


def rounded(x, y, shape):
    """Signed distance to a rounded rectangle, negative inside."""
    left, top, width, height, radius = shape
    dx = abs(x - left - width / 2) - width / 2 + radius
    dy = abs(y - top - height / 2) - height / 2 + radius
    return math.hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - radius


def convex(x, y, points):
    """Signed distance (near the edge) to a convex polygon given clockwise."""
    nearest = -math.inf
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1]):
        ex, ey = bx - ax, by - ay
        nearest = max(nearest, ((x - ax) * -ey + (y - ay) * ex) * -1 / math.hypot(ex, ey))
    return nearest


def snapped(shape, scale):
    """The rectangle with its edges moved to whole pixels, at least one pixel thick."""
    left, top, width, height, radius = shape
    right, bottom = round((left + width) / scale), round((top + height) / scale)
    left, top = round(left / scale), round(top / scale)
    right, bottom = max(right, left + 1), max(bottom, top + 1)
    return (left * scale, top * scale, (right - left) * scale, (bottom - top) * scale, radius)


def draw(size):
    """RGBA rows of the icon at `size` pixels."""
    scale = 1024 / size
    tile, book, spine = (snapped(shape, scale) for shape in (TILE, BOOK, SPINE))

    def cover(distance):
        return min(max(0.5 - distance / scale, 0), 1)

    rows = []
    for row in range(size):
        y, line = (row + 0.5) * scale, bytearray([0])
        for column in range(size):
            x = (column + 0.5) * scale
            alpha = cover(rounded(x, y, tile))
            paper = cover(rounded(x, y, book))
            if paper:
                lock = math.hypot(x - LOCK[0], y - LOCK[1]) - LOCK[2]
                cut = min(rounded(x, y, spine), lock, convex(x, y, SHAFT))
                paper *= 1 - cover(cut)
            line += bytes(round(a + (p - a) * paper) for a, p in zip(ACCENT, PAPER))
            line.append(round(alpha * 255))
        rows.append(bytes(line))
    return b"".join(rows)


def png(size):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    data = zlib.compress(draw(size), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def ico(images):
    """Windows: a directory of PNG images; 256 is written as 0."""
    entries, bodies, offset = b"", b"", 6 + 16 * len(images)
    for size, body in images:
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(body), offset)
        bodies, offset = bodies + body, offset + len(body)
    return struct.pack("<HHH", 0, 1, len(images)) + entries + bodies


def icns(images):
    """macOS: typed PNG images."""
    body = b"".join(kind + struct.pack(">I", len(image) + 8) + image for kind, image in images)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def svg():
    def rect(shape, colour):
        x, y, width, height, radius = shape
        return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" fill="{colour}"/>'

    accent, paper = ("#%02X%02X%02X" % colour for colour in (ACCENT, PAPER))
    shaft = " ".join(f"{x},{y}" for x, y in SHAFT)
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">',
        f"  {rect(TILE, accent)}",
        f"  {rect(BOOK, paper)}",
        f"  {rect(SPINE, accent)}",
        f'  <circle cx="{LOCK[0]}" cy="{LOCK[1]}" r="{LOCK[2]}" fill="{accent}"/>',
        f'  <polygon points="{shaft}" fill="{accent}"/>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def main():
    image = {size: png(size) for size in (16, 24, 32, 48, 64, 128, 256, 512, 1024)}
    kinds = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
    files = {
        "icon.svg": svg().encode(),
        "icon.png": image[512],
        "32x32.png": image[32],
        "128x128.png": image[128],
        "128x128@2x.png": image[256],
        "icon.ico": ico([(size, image[size]) for size in (16, 24, 32, 48, 64, 256)]),
        "icon.icns": icns([(kind, image[size]) for kind, size in kinds.items()]),
    }
    for name, content in files.items():
        (HERE / name).write_bytes(content)
        print(f"{name:16} {len(content):7} bytes")


if __name__ == "__main__":
    main()

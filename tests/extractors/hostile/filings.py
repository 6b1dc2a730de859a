"""Files that mean harm or are damaged, made by program; none is larger than it must be."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import pikepdf
from PIL import Image

from tests.extractors.page.drawing import FONT, grid, pdf, say


def good(pages: int = 1) -> bytes:
    """A plain paper of a kind that is recognised but not read."""

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        say(canvas, 220, 60, "현 황 조 사 보 고 서", 17)
        say(canvas, 60, 100, "사건 2024타경1234 부동산임의경매")
        grid(canvas, [60, 250, 400], [130, 150, 170])
        for top, row in ((135, ("비목", "금액")), (155, ("송달료", "금120,000원"))):
            say(canvas, 65, top, row[0])
            say(canvas, 255, top, row[1])
        canvas.setFont(FONT, 10)

    return pdf(*[draw] * pages)


def raw(objects: list[bytes], head: bytes = b"%PDF-1.5\n") -> bytes:
    """A PDF of the given objects, the first being the catalog; without cross references, so a reader rebuilds them."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return head + body + b"trailer<</Root 1 0 R/Size %d>>\n%%%%EOF" % (len(objects) + 1)


def page_of(content: bytes, resources: bytes = b"<<>>", extra: bytes = b"") -> bytes:
    """A page that draws `content`."""
    return raw(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources" + resources + extra + b">>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        ]
    )


def encrypted() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def truncated() -> bytes:
    data = good(3)
    return data[: len(data) // 2]


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 60), "white").save(out, "PNG")
    return out.getvalue()


def image(kind: str, size: tuple[int, int] = (60, 60), mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


def huge_png(side: int = 60_000) -> bytes:
    """Some bytes that claim to hold gigabytes of pixels."""
    head = struct.pack(">II", side, side) + b"\x08\x02\0\0\0"
    chunk = b"IHDR" + head
    whole = image("PNG")
    return whole[:8] + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk)) + whole[33:]


def many_frames(count: int = 600) -> bytes:
    out = io.BytesIO()
    frames = [Image.new("1", (8, 8)) for _ in range(count)]
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:])
    return out.getvalue()


def looped_tiff() -> bytes:
    """A TIFF whose only picture is said to be followed by itself."""
    data = bytearray(image("TIFF"))
    (first,) = struct.unpack("<I", data[4:8])
    (entries,) = struct.unpack("<H", data[first : first + 2])
    end = first + 2 + 12 * entries
    data[end : end + 4] = struct.pack("<I", first)
    return bytes(data)


def picture_and_pdf() -> bytes:
    """A JPEG that also opens as a PDF: who looks at it sees the one or the other."""
    whole, pdf = image("JPEG"), good()
    return whole[:2] + b"\xff\xfe" + struct.pack(">H", len(pdf) + 2) + pdf + whole[2:]


def tiny_pages(count: int = 3000) -> bytes:
    kids = b" ".join(b"%d 0 R" % (n + 3) for n in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return raw(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), *[page] * count]
    )


def looped_tree() -> bytes:
    return raw(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 99>>",
            b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 99>>",
        ]
    )


def bomb(megabytes: int = 300) -> bytes:
    """A content stream that inflates a thousandfold, twice over."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b"0 0 m 9 9 l S\n" * 75_000) for _ in range(megabytes)) + packer.flush()
    twice = zlib.compress(once, 9)
    stream = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (len(twice), twice)
    return raw(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            stream,
        ]
    )


def nested_forms(depth: int = 400) -> bytes:
    def form(n: int) -> bytes:
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>/Length 5>>" % (n + 1)
        return head + b"stream\n/F Do\nendstream"

    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
        b"<</Length 5>>stream\n/F Do\nendstream",
    ]
    return raw([*objects, *(form(5 + n) for n in range(depth))])


def form_in_itself() -> bytes:
    return raw(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
            b"<</Length 5>>stream\n/F Do\nendstream",
            b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 11>>"
            b"stream\n/F Do /F Do\nendstream",
        ]
    )


def deep_arrays() -> bytes:
    return page_of(b"BT ET", extra=b"/Annots" + b"[" * 20_000 + b"]" * 20_000)


def huge_numbers() -> bytes:
    big = b"9" * 400
    return page_of(b"%s 0 0 %s 0 0 cm %s %s m -%s 1e308 l S 1e38 1e38 1e38 1e38 re S" % ((big,) * 5))


def huge_page() -> bytes:
    return page_of(b"").replace(b"[0 0 595 842]", b"[0 0 9999999 9999999]")


def scripts() -> bytes:
    catalog = (
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://example.invalid'\\))>>"
        b"/Names<</JavaScript<</Names[(<script>alert\\(1\\)</script>) 5 0 R]>>>>>>"
    )
    return raw(
        [
            catalog,
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            b"<</Length 0>>stream\n\nendstream",
            b"<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>",
        ]
    )


def no_unicode_map() -> bytes:
    """Text in a font that names no characters: the codes mean nothing."""
    font = (
        b"<</Font<</F1<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+X/Encoding/Identity-H/DescendantFonts[<</Type/Font"
        b"/Subtype/CIDFontType2/BaseFont/AAAAAA+X"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>>>>>"
    )
    codes = b"".join(b"%04X" % n for n in range(300, 360))
    return page_of(b"BT /F1 12 Tf 50 700 Td <%s> Tj ET" % codes, font)


def endless_inline_image() -> bytes:
    return page_of(b"BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID " + b"\x00" * 50_000)


def many_glyphs(count: int = 90_000) -> bytes:
    font = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    return page_of(b"BT /F1 1 Tf 50 700 Td " + b"(%s) Tj 0 -1 Td " % (b"x" * 500) * (count // 500) + b"ET", font)


def many_rules(count: int = 3_000) -> bytes:
    lines = b"".join(
        b"%d 0 m %d 842 l 0 %d m 595 %d l S\n" % (n % 595, n % 595, n % 842, n % 842) for n in range(count)
    )
    return page_of(lines)


#: name → (maker, finding codes of which at least one must be given, or nothing where the file may be read)
ALL: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "encrypted": (encrypted, {"encrypted"}),
    "truncated": (truncated, {"truncated"}),
    "empty": (lambda: b"", {"empty_file"}),
    "picture": (picture, {"unknown_kind"}),
    "other_picture": (lambda: image("GIF"), {"not_a_pdf"}),
    "jpeg_cut": (lambda: image("JPEG", (900, 900))[:4000], {"truncated"}),
    "png_cut": (lambda: image("PNG", (900, 900))[:-300], {"truncated"}),
    "tiff_cut": (lambda: many_frames(3)[:-200], {"truncated"}),
    "png_head": (lambda: image("PNG")[:20], {"truncated"}),
    "huge_png": (huge_png, {"over_limit"}),
    "large_png": (lambda: image("PNG", (9_000, 9_000), "1"), {"over_limit"}),
    "many_frames": (many_frames, {"over_limit"}),
    "looped_tiff": (looped_tiff, {"unknown_kind", "truncated"}),
    "float_tiff": (lambda: image("TIFF", mode="F"), {"illegible"}),
    "picture_and_pdf": (picture_and_pdf, {"two_kinds"}),
    "tiny_pages": (tiny_pages, {"over_limit"}),
    "looped_tree": (looped_tree, {"truncated", "illegible"}),
    "bomb": (bomb, {"over_limit", "illegible"}),
    "nested_forms": (nested_forms, {"unknown_kind"}),
    "form_in_itself": (form_in_itself, {"unknown_kind", "illegible", "over_limit"}),
    "deep_arrays": (deep_arrays, {"unknown_kind", "truncated"}),
    "huge_numbers": (huge_numbers, {"unknown_kind"}),
    "huge_page": (huge_page, {"over_limit"}),
    "scripts": (scripts, {"unknown_kind"}),
    "no_unicode_map": (no_unicode_map, {"illegible", "unknown_kind"}),
    "endless_inline_image": (endless_inline_image, {"unknown_kind", "illegible"}),
    "many_glyphs": (many_glyphs, {"over_limit"}),
    "many_rules": (many_rules, {"unknown_kind"}),
}

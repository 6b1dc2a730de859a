"""`python -m sample_filings.make`: writes the PDFs of the sample cases into their folders."""

from __future__ import annotations

from pathlib import Path

from . import CASES

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Make every paper of every case; a file whose bytes stay the same is not touched."""
    for folder, make in CASES.items():
        (ROOT / folder).mkdir(exist_ok=True)
        for name, data in make().items():
            path = ROOT / folder / name
            if not path.exists() or path.read_bytes() != data:
                path.write_bytes(data)
                print(f"{folder}/{name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()

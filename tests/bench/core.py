"""The allocation alone: a small case, a thousand claims, many joint charges, ten thousand cases."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date, timedelta

from core.allocate import allocate, work_out
from core.models.case import Case
from tests.core.cases import attachment, case, charge, lease, mortgage, tax, wage

START = date(2015, 1, 5)


def small(seed: int = 1) -> Case:
    """Twelve claims of nine kinds."""
    r = random.Random(seed)
    day = [(START + timedelta(days=90 * n + r.randrange(60))).isoformat() for n in range(12)]
    return case(
        [
            mortgage("m1", 200_000_000, day[0]),
            mortgage("m2", 80_000_000, day[5]),
            mortgage("m3", 50_000_000, day[9]),
            attachment("a1", 30_000_000, day[4]),
            attachment("a2", 20_000_000, day[8]),
            tax("t1", 12_000_000, day[3]),
            tax("t2", 9_000_000, day[10]),
            charge("p1", 4_000_000, day[2]),
            wage("w1", 15_000_000, 9_000_000),
            lease("l1", 60_000_000, day[1], fixed_on=day[1]),
            lease("l2", 90_000_000, day[6], fixed_on=day[7]),
            lease("l3", 120_000_000, day[11]),
        ],
        400_000_000 + r.randrange(1_000),
    )


def plain(seed: int = 1) -> Case:
    """Twelve claims that rank one after the other, tenants and equal taxes among them."""
    r = random.Random(seed)
    day = [(START + timedelta(days=90 * n + r.randrange(60))).isoformat() for n in range(12)]
    return case(
        [
            mortgage("m1", 200_000_000, day[0]),
            mortgage("m2", 80_000_000, day[5]),
            mortgage("m3", 50_000_000, day[9]),
            tax("t1", 12_000_000, day[3]),
            tax("t2", 9_000_000, day[10]),
            tax("t3", 9_000_000, day[11]),
            wage("w1", 15_000_000, 9_000_000),
            wage("w2", 12_000_000, 9_000_000),
            lease("l1", 60_000_000, day[1], fixed_on=day[1]),
            lease("l2", 90_000_000, day[6], fixed_on=day[7]),
            lease("l3", 120_000_000, day[11]),
            attachment("a1", 20_000_000, "2023-06-01"),
        ],
        400_000_000 + r.randrange(1_000),
    )


def many(count: int) -> Case:
    """A mortgage, and so many workers and tenants."""
    claims = [mortgage("m", 3_000_000_000, "2015-01-05")]
    for n in range(count - 1):
        day = (START + timedelta(days=1 + n % 3000)).isoformat()
        claims.append(
            wage(f"w{n:05d}", 5_000_000 + n, 3_000_000) if n % 2 else lease(f"l{n:05d}", 60_000_000, day, fixed_on=day)
        )
    return case(claims, 20_000_000_000)


def joint(properties: int, charges: int) -> Case:
    """Charges that lie on several of many properties, ranking by one order everywhere."""
    r = random.Random(7)
    ids = [f"P{n:02d}" for n in range(properties)]
    claims = []
    for n in range(charges):
        on = sorted(r.sample(ids, r.randrange(2, 6)))
        day = (START + timedelta(days=20 * n)).isoformat()
        claims.append(mortgage(f"m{n:02d}", r.randrange(20, 200) * 1_000_000, day, receipt=n + 1, properties=on))
    prices = {i: r.randrange(50, 400) * 1_000_000 for i in ids}
    return case(claims, prices, properties=[{"id": i, "owner": "채무자", "use": "other"} for i in ids])


def seconds(step: Callable[[], object], times: int) -> float:
    """The best of three averages."""
    best = float("inf")
    for _ in range(3):
        begun = time.perf_counter()
        for _ in range(times):
            step()
        best = min(best, (time.perf_counter() - begun) / times)
    return best


def main() -> None:
    """Print time per case and how it grows."""
    print("allocation, without rendering")
    for name, value in (("in one cycle", small()), ("without a cycle", plain())):
        bare, whole = (seconds(lambda step=step, value=value: step(value), 50) for step in (work_out, allocate))  # type: ignore[misc]
        print(f"  12 claims {name:17}     {bare * 1000:9.2f} ms   with columns and annex {whole * 1000:.2f} ms")
    before = 0.0
    for count in (250, 500, 1000, 2000):
        value = many(count)
        now = seconds(lambda value=value: allocate(value), 1)  # type: ignore[misc]
        growth = f"x {now / before:.2f}" if before else ""
        print(f"  {count:5d} claims (wages, tenants)   {now * 1000:9.1f} ms   {growth}")
        before = now
    value = joint(20, 50)
    print(f"  20 properties, 50 joint charges {seconds(lambda: allocate(value), 1) * 1000:9.1f} ms")
    cases = [small(n) for n in range(10_000)]
    begun = time.perf_counter()
    for one in cases:
        allocate(one)
    print(f"  10,000 small cases              {time.perf_counter() - begun:9.1f} s")

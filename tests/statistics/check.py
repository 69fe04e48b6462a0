"""Counts the figures of `whoelse numbers --json` again, from the rows of `whoelse numbers --rows`.

Another language, other libraries, and no line of ours: if both say the same, it is what the manual says. Usage:

    python check.py rows.json numbers.json
"""

import json
import math
import sys

import numpy as np
import pandas as pd
from scipy import stats

Z = 1.96
WINDOW = HORIZON = 365
BANDS = [0, 30, 60, 90, 180, 270, 365]
COHORTS = 8
RIPE, LEARNED = 30, 730
GOOD = {"gave_referral", "rescue", "testimonial", "praise", "close", "project_completed"}
# What the method starts with: half-life in days, names.
START = {
    "gave_referral": (2, 2.0),
    "rescue": (3, 1.6),
    "testimonial": (5, 1.5),
    "praise": (3, 1.3),
    "close": (2, 1.2),
    "project_completed": (3, 1.2),
    "licence_due": (None, 1.2),
    "association": (7, 1.0),
    "no_sale": (1, 0.6),
}
DAYS = {
    "moments": ["happened_on", "closed_on"],
    "asks": ["asked_on"],
    "referrals": ["captured_on", "contacted_on", "met_on", "closed_on"],
    "deals": ["opened_on", "closed_on"],
    "promises": ["due_on", "closed_on"],
}

checked = 0


def same(what, ours, theirs, tolerance=1e-6):
    """Complains where two figures differ."""
    global checked
    checked += 1
    missing = lambda x: x is None or (isinstance(x, float) and math.isnan(x))
    if missing(ours) or missing(theirs):
        assert missing(ours) and missing(theirs), f"{what}: {ours} here, {theirs} there"
    elif isinstance(theirs, (int, float)) and not isinstance(theirs, bool):
        assert abs(float(ours) - float(theirs)) <= tolerance * max(1.0, abs(theirs)), f"{what}: {ours} here, {theirs} there"
    else:
        assert ours == theirs, f"{what}: {ours} here, {theirs} there"


def load(path):
    raw = json.load(open(path, encoding="utf-8"))
    tables = {}
    for name, days in DAYS.items():
        table = pd.DataFrame(raw[name])
        for day in days:
            table[day] = pd.to_datetime(table[day]) if len(table) else pd.Series(dtype="datetime64[ns]")
        tables[name] = table
    return pd.Timestamp(raw["today"]), tables


def within(table, column, first, last):
    return table[(table[column] >= first) & (table[column] <= last)]


def every_rate(node, path=""):
    """Every rate anywhere has its percentage and Wilson's interval."""
    if isinstance(node, dict):
        if {"made", "of", "percent", "likely"} <= node.keys():
            made, of = node["made"], node["of"]
            same(f"{path} percent", math.floor((made * 100 + of // 2) / of) if of else None, node["percent"])
            if of:
                # The ends are where the score test at 95% turns: (p - x)^2 = z^2 x (1 - x) / n.
                p = min(made, of) / of
                low, high = sorted(np.roots([1 + Z * Z / of, -(2 * p + Z * Z / of), p * p]).real)
                same(f"{path} low", max(low, 0), node["likely"][0])
                same(f"{path} high", min(high, 1), node["likely"][1])
        if {"sum", "of", "mean"} <= node.keys():
            same(f"{path} mean", node["sum"] / node["of"] if node["of"] else None, node["mean"])
        for key, value in node.items():
            every_rate(value, f"{path}.{key}")
    elif isinstance(node, list):
        for place, value in enumerate(node):
            every_rate(value, f"{path}[{place}]")


class Steps:
    """Everything that belongs to the steps of a period, with what tells it apart."""

    def __init__(self, tables, first, last):
        moments = within(tables["moments"], "happened_on", first, last)
        kinds = tables["moments"].set_index("id")["kind"]
        asks = tables["asks"].assign(kind=tables["asks"]["moment_id"].map(kinds))
        by_ask = asks.set_index("id")
        names = tables["referrals"]
        names = names.assign(kind=names["ask_id"].map(by_ask["kind"]), wording=names["ask_id"].map(by_ask["wording"]))
        names = within(names[names["origin"] != "imported"], "captured_on", first, last)
        deals = tables["deals"]
        won = names[names["credited"]].merge(
            deals[deals["state"] == "won"], left_on="referred_id", right_on="contact_id", suffixes=("", "_deal")
        )
        self.moments = moments.assign(month=moments["happened_on"].dt.strftime("%Y-%m"), rep=moments["owner_id"])
        asks = within(asks, "asked_on", first, last)
        self.asks = asks.assign(month=asks["asked_on"].dt.strftime("%Y-%m"), rep=asks["user_id"])
        self.names = names.assign(month=names["captured_on"].dt.strftime("%Y-%m"), rep=names["owner_id"])
        won = won[won["closed_on_deal"] >= won["captured_on"]]
        self.won = won.assign(month=won["captured_on"].dt.strftime("%Y-%m"), rep=won["owner_id"])

    def told(self, pick=lambda table: table):
        moments, asks, names, won = map(pick, [self.moments, self.asks, self.names, self.won])
        stage = names["stage"]
        return {
            "moments": len(moments),
            "asks": len(asks),
            "named_asks": int((asks["outcome"] == "named").sum()),
            "names": len(names),
            "contacted": int((names["contacted_on"].notna() | stage.isin(["contacted", "met", "won"])).sum()),
            "met": int((names["met_on"].notna() | stage.isin(["met", "won"])).sum()),
            "won": int((stage == "won").sum()),
            "value_cents": int(won["value_cents"].fillna(0).sum()),
        }

    def split(self, column):
        everything = [self.asks, self.names, self.won] + ([] if column == "wording" else [self.moments])
        keys = set().union(*(table[column].fillna("") for table in everything))

        def pick(key):
            def picked(table):
                if column not in table:
                    return table[:0]
                return table[table[column].fillna("") == key]

            return picked

        return {key: (self.told(pick(key)), pick(key)(self.asks)) for key in keys}

    def asked_after(self):
        good = self.moments[self.moments["kind"].isin(GOOD)]
        return int((good["state"] == "acted").sum()), int(good["state"].isin(["acted", "missed"]).sum())


def check_steps(tables, numbers):
    first, last = pd.Timestamp(numbers["from"]), pd.Timestamp(numbers["to"])
    steps, told = Steps(tables, first, last), numbers["steps"]
    for key, value in steps.told().items():
        same(f"total {key}", value, told["total"][key])
        same(f"funnel {key}", value, numbers["funnel"][key])
    made, of = steps.asked_after()
    for place in (told, numbers):
        same("asked after, made", made, place["asked_after"]["made"])
        same("asked after, of", of, place["asked_after"]["of"])
        same("names an ask", int(steps.asks["names"].sum()), place["names_an_ask"]["sum"])
    same("names from asks", int((steps.names["origin"] == "asked").sum()), told["from_asks"]["made"])
    same("names from moments", int(steps.names["kind"].notna().sum()), told["from_moments"]["made"])
    for slices, column in [("months", "month"), ("kinds", "kind"), ("wordings", "wording"), ("reps", "rep")]:
        split = steps.split(column)
        same(f"{slices}", sorted(split), sorted(one["key"] for one in told[slices]))
        for one in told[slices]:
            counts, asks = split[one["key"]]
            for key, value in counts.items():
                same(f"{slices} {one['key']} {key}", value, one[key])
            same(f"{slices} {one['key']} told", int(asks["names"].sum()), one["names_an_ask"]["sum"])


def customers_of(tables, today):
    """Since when somebody is a customer, and the days on which they brought others."""
    back = today - pd.Timedelta(days=92 * COHORTS + WINDOW + HORIZON)
    deals, names = tables["deals"], tables["referrals"]
    won = deals[(deals["state"] == "won") & (deals["closed_on"] <= today)]
    first = won.groupby("contact_id")["closed_on"].min()
    since = first[first >= back].to_dict()
    first = first.to_dict()
    brought = {}
    wins = within(names[(names["stage"] == "won") & names["credited"]], "closed_on", back, today)
    for win in wins.itertuples():
        if first.get(win.referred_id, win.closed_on) < win.closed_on:
            continue
        since[win.referred_id] = min(since.get(win.referred_id, win.closed_on), win.closed_on)
        brought.setdefault(win.referrer_id, []).append(win.closed_on)
    return [(day, brought.get(who, [])) for who, day in since.items()]


def reproduction(customers, last):
    """R of the year up to a day: occurrences by exposures, band by band, counted day by day."""
    first = last - pd.Timedelta(days=WINDOW - 1)
    lived, wins = [], []
    for since, brought in customers:
        ages = np.arange((first - since).days, (last - since).days + 1)
        ages = ages[(ages >= 0) & (ages < HORIZON)]
        if (last - since).days < 0 or (first - since).days >= HORIZON:
            continue
        at = np.array([(day - since).days for day in brought if first <= day <= last], dtype=float)
        lived.append(np.histogram(ages, BANDS)[0])
        wins.append(np.histogram(at[(at >= 0) & (at < HORIZON)], BANDS)[0])
    if not lived:
        return None
    lived, wins = np.array(lived, dtype=float), np.array(wins, dtype=float)
    width = np.diff(BANDS).astype(float)
    enough = lived.sum(0) >= 5 * width
    bands = len(width) if enough.all() else int(np.argmin(enough))
    if bands == 0:
        return None
    lived, wins, width = lived[:, :bands], wins[:, :bands], width[:bands]
    rate = wins.sum(0) / lived.sum(0)
    weight = width / lived.sum(0)
    value, count = float(rate @ width), float(wins.sum())
    even = float((weight**2 * wins.sum(0)).sum())
    seen = lived.sum(1)
    seen = seen[seen > 0]
    alike = max(seen.sum() ** 2 / (seen**2).sum(), 2)
    between = float((((wins - lived * rate) @ weight) ** 2).sum()) * alike / (alike - 1)
    spread = max(between / even, 1) if even > 0 else 1
    spread = (spread * count + 6) / (count + 3)
    free = alike - 1
    few = 1 + (Z**2 + 1) / (4 * free) + (5 * Z**4 + 16 * Z**2 + 3) / (96 * free**2)
    variance = max(even * spread, between) * few**2
    low = stats.gamma.ppf(0.025, value**2 / variance, scale=variance / value) if value > 0 else 0.0
    step = spread * (value / count if count else weight.max())
    above, wider = value + step, variance + step**2
    high = stats.gamma.ppf(0.975, above**2 / wider, scale=wider / above)
    return {
        "value": value,
        "low": low,
        "high": high,
        "customers": len(seen),
        "brought": int(count),
        "horizon_days": BANDS[bands],
        "too_few": len(seen) < 10,
    }


def check_growth(tables, today, numbers):
    told, to = numbers["growth"], pd.Timestamp(numbers["to"])
    customers = customers_of(tables, to)

    def compare(what, here, there):
        same(f"{what} is known", here is not None, there is not None)
        for key in here or {}:
            same(f"{what} {key}", here[key], there[key])

    compare("R", reproduction(customers, to), told["r"])
    ends = [to] + [(to.to_period("Q") - back).end_time.normalize() for back in range(1, COHORTS)]
    for end, point in zip(reversed(ends), told["trend"], strict=True):
        same("the end of a quarter", str(end.date()), point["to"])
        compare(f"R of {point['to']}", reproduction(customers, end), point["r"])
    for cohort in told["cohorts"]:
        quarter = pd.Timestamp(cohort["quarter"]).to_period("Q")
        end = min(quarter.end_time.normalize(), to)
        members = [one for one in customers if quarter.start_time <= one[0] <= end]
        ages = [(day - since).days for since, brought in members for day in brought if day >= since]
        same(f"{quarter} customers", len(members), cohort["customers"])
        same(f"{quarter} brought", len(ages), cohort["brought"])
        for age, there in zip([90, 180, 365], cohort["by_age"], strict=True):
            here = sum(one < age for one in ages) if (to - end).days + 1 >= age else None
            same(f"{quarter} by {age}", here, there)
    ripe = to - pd.Timedelta(days=RIPE)
    steps = Steps(tables, ripe - pd.Timedelta(days=WINDOW - 1), ripe)
    counts = steps.told()
    asked, from_asks = len(steps.asks), (steps.names["origin"] == "asked").mean()
    now = {
        "asking": steps.asked_after(),
        "naming": (int(steps.asks["names"].sum()), asked),
        "contacting": (counts["contacted"], counts["names"]),
        "meeting": (counts["met"], counts["contacted"]),
        "winning": (counts["won"], counts["met"]),
    }
    for lever in told["levers"]:
        made, of = now[lever["step"]]
        same(f"{lever['step']} made", made, lever["now"]["made"])
        same(f"{lever['step']} of", of, lever["now"]["of"])
        share = made / of
        if lever["step"] == "naming":
            goal, through = share + 0.5, from_asks
        elif lever["step"] in ("asking", "contacting"):
            goal = min(goal for goal in (0.5, 0.75, 1.0) if goal >= share + 0.1)
            through = steps.names["kind"].notna().mean() if lever["step"] == "asking" else 1
        else:
            goal, through = min(share + 0.1, 1), 1
        same(f"{lever['step']} factor", 1 + through * (goal / share - 1), lever["factor"])
    factors = [lever["factor"] for lever in told["levers"]]
    same("the order of the levers", sorted(factors, reverse=True), factors)


def check_business(tables, today, numbers):
    told = numbers["business"]
    first, last = pd.Timestamp(numbers["from"]), pd.Timestamp(numbers["to"])
    deals, names = tables["deals"], tables["referrals"]
    closed = within(deals, "closed_on", first, last)
    credit = names[names["credited"]].set_index("referred_id")["captured_on"]
    named = closed["contact_id"].map(credit)
    referred = named <= closed["closed_on"]
    for which, part in [("referred", closed[referred]), ("cold", closed[~referred])]:
        won = part[part["state"] == "won"]
        same(f"{which} won", len(won), told[which]["won"]["made"])
        same(f"{which} closed", len(part), told[which]["won"]["of"])
        same(f"{which} value", int(won["value_cents"].fillna(0).sum()), told[which]["value_cents"])
        same(f"{which} days", (won["closed_on"] - won["opened_on"]).dt.days.clip(lower=0).median(), told[which]["days_to_win"])
    won = closed[referred & (closed["state"] == "won")]
    same("days from a name", (won["closed_on"] - named[won.index]).dt.days.median(), told["referred"]["days_from_name"])
    same("share of deals", len(won), numbers["won_deals"]["made"])

    waits = within(names[names["origin"] != "imported"], "captured_on", first, last)
    waits = waits[waits["contacted_on"].notna() | waits["stage"].isin(["captured", "introduced"])]
    captured = waits["captured_on"].values.astype("datetime64[D]")
    # From a day off, the first business day counts as one.
    ahead = lambda days: pd.to_datetime(np.busday_offset(np.busday_offset(captured, 0, roll="backward"), days))
    nearly, third = ahead(1), ahead(3)
    called, now = waits["contacted_on"].values, today
    place = np.select(
        [called <= waits["captured_on"].values, called <= nearly, called <= third, ~np.isnat(called), np.array(now <= nearly)],
        ["same_day", "next_day", "third_day", "later", "waiting"],
        "late",
    )
    for which in ("same_day", "next_day", "third_day", "later", "waiting", "late"):
        same(f"contacted {which}", int((place == which).sum()), told["first_contact"][which])
    median = (waits["contacted_on"] - waits["captured_on"]).dt.days.clip(lower=0).median()
    same("the first contact", median, told["first_contact"]["median_days"])
    same("the first contact, short", median, numbers["first_contact"]["median_days"])

    due = tables["promises"]
    due = within(due[due["state"] != "released"], "due_on", first, min(last, today - pd.Timedelta(days=1)))
    kept = (due["state"] == "done") & (due["closed_on"] <= due["due_on"])
    by_month = kept.groupby(due["due_on"].dt.strftime("%Y-%m")).agg(["sum", "count"])
    same("months of promises", list(by_month.index), [one["month"] for one in told["promises"]])
    for one in told["promises"]:
        same(f"kept in {one['month']}", by_month.loc[one["month"], "sum"], one["kept"]["made"])
        same(f"due in {one['month']}", by_month.loc[one["month"], "count"], one["kept"]["of"])
    same("kept", int(kept.sum()), numbers["promises_kept"]["made"])

    missed = tables["moments"]
    missed = within(missed[missed["state"] == "missed"], "closed_on", first, last)["kind"].value_counts()
    same("missed", int(missed.sum()), numbers["missed_moments"])
    for one in told["missed"]:
        same(f"missed {one['kind']}", int(missed[one["kind"]]), one["missed"])
        if one["cents"] is not None:
            same(f"money {one['kind']}", round(one["missed"] * one["names_an_ask"] * one["value_cents"]), one["cents"], 1e-9)


def check_expected(tables, today, numbers):
    """Bühlmann and Straub, for a sight in which all asks are own: the office behind them is our starting values."""
    asks, names, deals = tables["asks"], tables["referrals"], tables["deals"]
    moments = tables["moments"].set_index("id")
    asked = within(asks[asks["moment_id"].notna()], "asked_on", today - pd.Timedelta(days=LEARNED), today)
    asked = asked.assign(
        kind=asked["moment_id"].map(moments["kind"]),
        age=(asked["asked_on"] - asked["moment_id"].map(moments["happened_on"])).dt.days.clip(lower=0),
    )
    half = asked["kind"].map({kind: half or math.inf for kind, (half, _) in START.items()})
    asked = asked.assign(warmth=np.maximum(0.5 ** (asked["age"] / half), 0.05), squares=asked["names"] ** 2)
    groups = asked.groupby(["user_id", "kind"]).agg(
        asks=("names", "size"), warmth=("warmth", "sum"), names=("names", "sum"), squares=("squares", "sum")
    )
    groups["warmth"] = groups["warmth"].round(3)
    start = {kind: names for kind, (_, names) in START.items()}
    together = groups.groupby("kind").sum()
    office = {}
    for kind in START:
        known = together.loc[kind] if kind in together.index else {"names": 0, "warmth": 0}
        office[kind] = start[kind] * (known["names"] + 10) / (known["warmth"] * start[kind] + 10)
    usable = groups[groups["asks"] >= 5]
    weight = 10.0
    if len(usable) >= 4:
        expected = usable["warmth"] * usable.index.get_level_values("kind").map(office).values
        mean = usable["names"].sum() / expected.sum()
        inside = (usable["squares"] - usable["names"] ** 2 / usable["asks"]).sum() / (usable["asks"] - 1).sum()
        process = inside / (usable["names"].sum() / usable["asks"].sum()) * mean
        spread = (expected * (usable["names"] / expected - mean) ** 2).sum()
        between = (spread - (len(usable) - 1) * process) / (expected.sum() - (expected**2).sum() / expected.sum())
        weight = min(max(process / between, 3), 100) if between > 0 else 100.0
    ripe = within(names, "captured_on", today - pd.Timedelta(days=LEARNED), today - pd.Timedelta(days=RIPE))
    ripe = ripe.assign(kind=ripe["ask_id"].map(asks.set_index("id")["moment_id"]).map(moments["kind"]))
    ripe = ripe[ripe["kind"].notna()]
    won = ripe[ripe["credited"]].merge(deals[deals["state"] == "won"], left_on="referred_id", right_on="contact_id", suffixes=("", "_deal"))
    won = won[won["closed_on_deal"] >= won["captured_on"]]
    counts, cents = ripe["kind"].value_counts(), won.groupby("kind")["value_cents"].sum()
    average = cents.sum() / counts.sum() if counts.sum() else 0
    for one in numbers["business"]["expected"]:
        kind = one["kind"]
        known = together.loc[kind] if kind in together.index else {"names": 0, "warmth": 0, "asks": 0}
        same(f"asks of {kind}", known["asks"], one["own"]["of"])
        learned = start[kind] * (known["names"] + weight) / (known["warmth"] * start[kind] + weight)
        same(f"names of {kind}", learned, one["names"], 1e-4)
        if average > 0:
            worth = (cents.get(kind, 0) + 50 * average) / (counts.get(kind, 0) + 50) / average
            same(f"worth of {kind}", min(max(worth, 0.5), 2), one["worth"], 1e-4)
    for one in numbers["business"]["missed"]:
        known = together.loc[one["kind"]] if one["kind"] in together.index else {"names": 0, "asks": 0}
        each = start[one["kind"]] * (known["names"] + weight) / (known["asks"] * start[one["kind"]] + weight)
        same(f"names an ask of {one['kind']}", each, one["names_an_ask"], 1e-4)


def main():
    today, tables = load(sys.argv[1])
    numbers = json.load(open(sys.argv[2], encoding="utf-8"))
    every_rate(numbers)
    check_steps(tables, numbers)
    check_growth(tables, today, numbers)
    check_business(tables, today, numbers)
    check_expected(tables, today, numbers)
    print(f"{checked} figures are the same")


main()

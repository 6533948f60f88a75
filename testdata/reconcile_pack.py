#!/usr/bin/env python3
"""Proves that a procurement review pack says what the register holds.

    python3 reconcile_pack.py REGISTER --today DATE [--pdf FILE] [--xlsx FILE] [--lang en|it]
                              [--vendor NAME]... [--days N] [--every] [--currency CODE]
                              [--assets] [--spoil] [--quiet]

Reads the tables of a register (read-only) and works the numbers of the pack out again, in its own
way and with nothing of the product: decisions due by last safe day, what is committed if nothing is
done, yearly cost, cost of this and the last fiscal year, money found, service levels and credits,
the refresh forecast, disposals of the twelve months, the data of the appendix. Then it reads the
pages with `pdftotext`, the workbook as the ZIP of XML it is, and compares.

Of the summary, the forecast, the disposals and the appendix every amount on the pages is compared,
both ways: one that is missing and one too many are differences. Of the decision sheets and
scorecards every amount expected must be there; what else stands there is counted and said.

The options are those the pack was made with. `--spoil` is the control: one number after the other
is changed in a copy of the register, and each change must be found.

Exit code: 0 all agree; 1 a difference, or a spoilt number nobody noticed; 2 the register holds
something this control does not work out again (it says what), or wrong usage.

Python 3.8+ standard library and pdftotext only.
"""

import argparse
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from calendar import monthrange
from collections import Counter, defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

# Most rows the summary shows; where there are more, all of them follow it. Of more vendors it names
# those that changed most, and the others as one.
FIRST_DECISIONS, FIRST_VENDORS, MOST_CHANGED = 7, 5, 3
# Assets paid for nothing a decision sheet names.
FIRST_NOTHING = 8
EXPONENT = {"JPY": 0, "KRW": 0, "ISK": 0, "VND": 0, "CLP": 0, "XAF": 0, "XPF": 0, "BHD": 3, "KWD": 3, "TND": 3}
MONTHS = {"monthly": 1, "quarterly": 3, "semiannual": 6, "annual": 12, "biennial": 24, "triennial": 36}
SIGNS = {
    "en": {"€": "EUR", "£": "GBP", "US$": "USD", "JP¥": "JPY", "A$": "AUD", "CA$": "CAD", "CN¥": "CNY"},
    "it": {"€": "EUR", "£": "GBP", "A$": "AUD", "CA$": "CAD", "CN¥": "CNY"},
}
SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# How the sheets of the workbook begin.
SHEETS = {
    "savings": ("Money found", "Denaro individuato"),
    "decisions": ("Decisions in the window", "Decisioni nel periodo"),
    "years": ("Cost by vendor against", "Costo per fornitore a confronto"),
    "levels": ("Service levels", "Livelli di servizio"),
    "refresh": ("By fiscal year", "Per esercizio"),
    "disposals": ("Disposed of in twelve", "Dismessi negli ultimi"),
    "questions": ("Open questions", "Questioni aperte"),
    "vendors": ("Vendors", "Fornitori"),
    "contracts": ("Contracts of these", "Contratti di questi"),
    "costs": ("Cost lines", "Voci di costo"),
    "nothing": ("Paid for nothing", "Pagato per nulla"),
    "credits": ("Credits nobody", "Crediti che nessuno"),
    "covered": ("Assets covered", "Beni coperti"),
    "models": ("Assets covered, by", "Beni coperti, per"),
}


class Beyond(Exception):
    """Something this control does not work out again."""


# -- days and money --------------------------------------------------------------------------------


def day(text):
    return date.fromisoformat(text) if text else None


def plus_months(d, n):
    y, m = divmod(d.year * 12 + d.month - 1 + n, 12)
    return date(y, m + 1, min(d.day, monthrange(y, m + 1)[1]))


def last_of(start, months):
    """Last day of so many months: the day before the corresponding one, or the month's last."""
    y, m = divmod(start.year * 12 + start.month - 1 + months, 12)
    long = monthrange(y, m + 1)[1]
    return date(y, m + 1, long) if start.day > long else date(y, m + 1, start.day) - timedelta(1)


def shared(a, b, c, d):
    """Days two spans share."""
    return max(0, (min(b, d) - max(a, c)).days + 1)


def half_up(x):
    """A fraction as a whole number, half away from zero."""
    x = Fraction(x)
    n = (2 * abs(x.numerator) + x.denominator) // (2 * x.denominator)
    return n if x >= 0 else -n


def number(minor, currency):
    return Decimal(minor).scaleb(-EXPONENT.get(currency, 2))


def add(into, currency, minor):
    into[currency] = into.get(currency, 0) + minor


def plain(totals):
    return [(number(m, c), c) for c, m in sorted(totals.items())]


def shown(money):
    return "%s %s" % (money[0], money[1])


# -- the register ----------------------------------------------------------------------------------


class Register:
    """The tables, and what follows from them on a day."""

    def __init__(self, path, today, days, vendors, every, currency):
        self.db = sqlite3.connect("file:%s?mode=ro" % Path(path).resolve().as_posix(), uri=True)
        self.db.row_factory = sqlite3.Row
        self.today, self.until = today, today + timedelta(days)
        self.every = every
        self.currency = currency or self.organisation()["currency"]
        month = self.organisation()["fiscal_year_start"]
        first = date(today.year - (today.month < month), month, 1)
        self.this = (first, plus_months(first, 12) - timedelta(1))
        self.last = (plus_months(first, -12), first - timedelta(1))
        self.rates = {}
        for r in self.rows("SELECT * FROM exchange_rate WHERE into_currency = ? AND on_date <= ? ORDER BY on_date", self.currency, str(today)):
            self.rates[r["currency"]] = Fraction(r["rate"])
        self.costs = self.group("SELECT * FROM cost_line ORDER BY id", "contract_id")
        self.periods = self.group("SELECT * FROM contract_period ORDER BY contract_id, k", "contract_id")
        self.decided = self.group("SELECT * FROM decision ORDER BY decided_on DESC, id DESC", "contract_id")
        self.prices = self.group("SELECT * FROM period_price", "contract_id")
        self.assets = {r["id"]: r for r in self.rows("SELECT a.*, s.state FROM asset a JOIN asset_status s ON s.id = a.status_id")}
        self.covers = defaultdict(set)
        for r in self.rows("SELECT contract_id, asset_id FROM contract_asset"):
            self.covers[r["contract_id"]].add(r["asset_id"])
        self.contracts = {r["id"]: r for r in self.rows("SELECT * FROM contract")}
        names = {r["id"]: r["name"] for r in self.rows("SELECT id, name FROM vendor")}
        if vendors:
            known = {n.lower(): i for i, n in names.items()}
            missing = [v for v in vendors if v.lower() not in known]
            if missing:
                raise Beyond("no vendor is called %s" % ", ".join(missing))
            chosen = {known[v.lower()] for v in vendors}
        else:
            chosen = {c["vendor_id"] for c in self.contracts.values() if c["status"] == "active" and self.due(c)}
        self.vendors = sorted(((names[i], i) for i in chosen), key=lambda v: (v[0].lower(), v[1]))
        self.chosen = chosen
        self.refuse()
        self.read_levels()
        self.cases = [self.case(c, names) for c in self.contracts.values() if c["vendor_id"] in chosen and self.of_review(c)]
        self.cases.sort(key=lambda c: (not c["due"], c["due"] and c["due"]["decide_by"] or "", c["vendor"].lower(), c["title"].lower(), c["id"]))

    def rows(self, sql, *args):
        return self.db.execute(sql, args).fetchall()

    def group(self, sql, key):
        found = defaultdict(list)
        for r in self.rows(sql):
            found[r[key]].append(r)
        return found

    def organisation(self):
        kept = {r["key"]: json.loads(r["value"]) for r in self.rows("SELECT key, value FROM setting WHERE key IN ('organisation', 'money')")}
        own, money = {"currency": "EUR", "fiscal_year_start": 1, **kept.get("organisation", {})}, kept.get("money", {})
        if money.get("growth") not in (None, "0", 0):
            raise Beyond("prices that grow")
        own["currency"] = money.get("report_currency") or own["currency"]
        return own

    def refuse(self):
        """What is not worked out again here is refused, never passed over."""
        marks = ",".join("?" * len(self.chosen))
        mine = [c["id"] for c in self.contracts.values() if c["vendor_id"] in self.chosen]
        inside = "(%s)" % ",".join(map(str, mine))
        for what, sql in [
            ("amendments", "SELECT count(*) FROM amendment WHERE contract_id IN " + inside),
            ("notices", "SELECT count(*) FROM notice n JOIN decision d ON d.id = n.decision_id WHERE d.contract_id IN " + inside),
            ("claims of credits", "SELECT count(*) FROM sla_claim c JOIN sla s ON s.id = c.sla_id WHERE s.contract_id IN " + inside),
            ("savings with an outcome", "SELECT count(*) FROM saving WHERE contract_id IN " + inside),
            ("quotes", "SELECT count(*) FROM quote WHERE contract_id IN " + inside),
            ("covers with levels", "SELECT count(*) FROM coverage"),
            ("contracts with a level of cover", "SELECT count(*) FROM contract WHERE cover_level IS NOT NULL AND id IN " + inside),
            ("evergreen or express contracts", "SELECT count(*) FROM contract WHERE renewal NOT IN ('none', 'tacit') AND id IN " + inside),
            ("models without support", "SELECT count(*) FROM model WHERE last_day_of_support IS NOT NULL OR supported = 0"),
            ("prices of models", "SELECT count(*) FROM model WHERE price_minor IS NOT NULL OR refresh_months IS NOT NULL OR end_of_security IS NOT NULL"),
            ("plans of depreciation", "SELECT count(*) FROM depreciation_plan"),
            ("outages and tickets", "SELECT (SELECT count(*) FROM sla_outage) + (SELECT count(*) FROM sla_ticket)"),
            ("service levels other than by month, in tiers, of the contract's fee",
             "SELECT count(*) FROM sla WHERE (window <> 'month' OR credit NOT IN ('none', 'tiers') OR fee_basis <> 'contract'"
             " OR claim_rule <> 'months' OR cap_percent <> '') AND contract_id IN " + inside),
            ("indexed increases with a known index", "SELECT count(*) FROM period_price WHERE index_change IS NOT NULL AND contract_id IN " + inside),
        ]:  # fmt: skip
            n = self.rows(sql)[0][0]
            if n:
                raise Beyond("%s (%d)" % (what, n))
        suppliers = self.rows("SELECT count(*) AS n FROM asset WHERE supplier_id IN (%s)" % marks, *self.chosen)
        self.supplied = suppliers[0]["n"]

    # -- contracts

    def renews_after(self, c, k):
        return c["renewal"] == "tacit" and c["renewal_months"] > 0 and (c["max_renewals"] is None or k < c["max_renewals"])

    def deciding(self, c):
        """The period a decision is about today."""
        for p in self.periods[c["id"]]:
            by_itself = p["k"] == 0 or self.renews_after(c, p["k"] - 1)
            if p["end_date"] >= str(self.today) and (p["state"] == "confirmed" or by_itself):
                if p["notice_by"] < p["start_date"]:
                    raise Beyond("notice longer than its term (%s)" % c["number"])
                last = self.periods[c["id"]][-1]
                if self.renews_after(c, last["k"]) and not (last["start_date"] > str(self.today) and last["notice_by"] >= str(self.today)):
                    raise Beyond("periods that are not stored yet (%s)" % c["number"])
                return p
        return None

    def due(self, c):
        p = self.deciding(c) if c["status"] == "active" else None
        return p if p and p["decide_by"] <= str(self.until) else None

    def of_review(self, c):
        if c["status"] == "ended":
            return c["ended_on"] >= str(self.today)
        return c["status"] == "active" and (c["start_date"] > str(self.today) or self.deciding(c) is not None)

    def in_force(self, c):
        return self.of_review(c) and c["start_date"] <= str(self.today)

    def yearly(self, c, on):
        found = {}
        for line in self.costs[c["id"]]:
            runs = (not line["from_date"] or line["from_date"] <= str(on)) and (not line["until_date"] or str(on) <= line["until_date"])
            if line["billing"] in MONTHS and runs:
                add(found, line["amount_currency"], half_up(Fraction(line["amount_minor"] * 12, MONTHS[line["billing"]])))
        return found

    def annual(self, c):
        return self.yearly(c, max(self.today, day(c["start_date"])))

    def decision(self, c, p):
        return next((d for d in self.decided[c["id"]] if p and d["period_id"] == p["id"]), None)

    def open(self, c, p):
        """Whether something must still be decided, or a notice sent, about a period."""
        d = self.decision(c, p)
        return d is None or (d["choice"] in ("terminate", "replace") and self.renews_after(c, p["k"]))

    def term(self, c, k):
        """Days of the k-th term, from the terms alone."""
        start, months, end = day(c["start_date"]), c["initial_months"], day(c["explicit_end"])
        by_months = months and last_of(start, months)
        if k == 0:
            return start, end or by_months
        every = c["renewal_months"]
        if end and end != by_months:
            start, months = end + timedelta(1), 0
        first = last_of(start, months + (k - 1) * every) + timedelta(1) if months + (k - 1) * every else start
        return first, last_of(start, months + k * every)

    def life(self, c, horizon):
        """First and last day it costs, and where agreed increases begin."""
        start = day(c["start_date"])
        if c["status"] == "ended":
            return start, day(c["ended_on"]), []
        p = self.deciding(c)
        if p is None:
            return start, day(self.periods[c["id"]][-1]["end_date"]), []
        k, end = max([(q["k"], q["end_date"]) for q in self.periods[c["id"]] if q["state"] == "confirmed"] + [(p["k"], p["end_date"])])
        end, raises = day(end), []
        d = self.decision(c, p)
        leaves = d is not None and d["choice"] in ("terminate", "replace")
        while not leaves and end < horizon and self.renews_after(c, k):
            first, end = self.term(c, k + 1)
            if c["uplift"] == "fixed" and c["uplift_fixed"]:
                raises.append((first, self.increase(c)))
            k += 1
        return start, end, raises

    def increase(self, c):
        pct = Fraction(c["uplift_fixed"])
        pct = max(pct, Fraction(c["uplift_floor"])) if c["uplift_floor"] else pct
        return min(pct, Fraction(c["uplift_cap"])) if c["uplift_cap"] else pct

    def accrued(self, c):
        """Cost of the last fiscal year and of this one: invoices spread over their days, each
        rounded so that its parts sum to it."""
        if c["status"] == "draft":
            return {}, {}
        start, end, raises = self.life(c, self.this[1])
        parts = ({}, {})
        for line in self.costs[c["id"]]:
            first, stop = max(start, day(line["from_date"]) or start), min(end, day(line["until_date"]) or end)
            if line["billing"] not in MONTHS:
                on = day(line["first_invoice"]) or day(line["from_date"]) or start
                bills = [(on, on, line["amount_minor"])]
            else:
                bills, i, every = [], 0, MONTHS[line["billing"]]
                while plus_months(first, i * every) <= min(stop, self.this[1]):
                    a, whole = plus_months(first, i * every), plus_months(first, (i + 1) * every) - timedelta(1)
                    b = min(whole, stop)
                    amount = half_up(Fraction(line["amount_minor"] * ((b - a).days + 1), (whole - a).days + 1))
                    for on, pct in raises:
                        amount = half_up(amount * (1 + pct / 100)) if on <= a else amount
                    bills.append((a, b, amount))
                    i += 1
            for a, b, amount in bills:
                all_days, gone, given = (b - a).days + 1, shared(a, b, date.min, self.last[0] - timedelta(1)), 0
                given = half_up(Fraction(amount * gone, all_days))
                for part, (f, t) in zip(parts, (self.last, self.this)):
                    gone += shared(a, b, f, t)
                    through = half_up(Fraction(amount * gone, all_days))
                    if through != given:
                        add(part, line["amount_currency"], through - given)
                    given = through
        return parts

    def tracked(self, c):
        """Prices of the periods that have begun, held against the clause: (period, asked, allowed, over)."""
        typed = {p["k"]: (p["price_minor"], p["price_currency"]) for p in self.prices[c["id"]] if p["price_minor"] is not None}
        rows, fair, comparable, before = [], None, False, None
        for p in self.periods[c["id"]]:
            if p["start_date"] > str(self.today) and p["k"] not in typed:
                continue
            asked = typed.get(p["k"])
            if asked is None:
                year = list(self.yearly(c, day(p["start_date"])).items())
                asked = (year[0][1], year[0][0]) if len(year) == 1 else None
            base = fair if fair and (asked is None or asked[1] == fair[1]) else None
            pct = {"none": Fraction(0), "fixed": self.increase(c) if c["uplift_fixed"] else None}.get(c["uplift"])
            allowed = (half_up(base[0] * (1 + pct / 100)), base[1]) if base and pct is not None else None
            over = None
            if asked and allowed:
                over = half_up(max(0, asked[0] - allowed[0]) * self.months_of(day(p["start_date"]), day(p["end_date"])) / 12)
            comparable |= bool(asked and before and before[1] == asked[1])
            rows.append((p, asked, allowed, over))
            fair = (min(asked[0], allowed[0]), asked[1]) if asked and allowed else asked or allowed
            before = asked or before
        return rows, comparable

    @staticmethod
    def months_of(start, end):
        """Whole months and the broken one."""
        whole = 0
        while last_of(start, whole + 1) <= end:
            whole += 1
        begun = last_of(start, whole) + timedelta(1) if whole else start
        return whole + Fraction((end - begun).days + 1, (last_of(start, whole + 1) - begun).days + 1)

    # -- service levels

    def read_levels(self):
        self.levels = self.group("SELECT * FROM sla ORDER BY id", "contract_id")
        self.tiers = self.group("SELECT * FROM sla_tier ORDER BY sla_id, place", "sla_id")
        self.measured = defaultdict(dict)
        for r in self.rows("SELECT sla_id, period_start, value FROM sla_measurement"):
            self.measured[r["sla_id"]][r["period_start"]] = r["value"]

    def fee(self, c, first, last):
        """A month's fee, as it stood then."""
        start, end, _ = self.life(c, self.today)
        typed = [(p, q) for p in self.prices[c["id"]] if p["price_minor"] is not None for q in self.periods[c["id"]] if q["k"] == p["k"]]
        parts, length = defaultdict(Fraction), (last - first).days + 1
        for line in self.costs[c["id"]]:
            if line["billing"] in MONTHS:
                a, b = max(start, day(line["from_date"]) or start), min(end, day(line["until_date"]) or end)
                days = shared(a, b, first, last)
                days -= sum(shared(max(a, first), min(b, last), day(q["start_date"]), day(q["end_date"])) for _, q in typed)
                if days > 0:
                    parts[line["amount_currency"]] += Fraction(line["amount_minor"] * days, MONTHS[line["billing"]] * length)
        for p, q in typed:
            days = shared(day(q["start_date"]), day(q["end_date"]), first, last)
            if days > 0:
                parts[p["price_currency"]] += Fraction(p["price_minor"] * days, 12 * length)
        return [(half_up(v), k) for k, v in parts.items()][0] if len(parts) == 1 else None

    def level(self, c, sla, first):
        """A month of a service level: kept, missed or not measured, and what a miss is worth."""
        value = self.measured[sla["id"]].get(str(first))
        if value is None:
            return "no_data", None
        good = (lambda a, b: a >= b) if sla["comparator"] == "at_least" else (lambda a, b: a <= b)
        if good(Decimal(value), Decimal(sla["target"])):
            return "met", None
        tier = next((t for t in self.tiers[sla["id"]] if good(Decimal(value), Decimal(t["bound"]))), None)
        fee = self.fee(c, first, plus_months(first, 1) - timedelta(1)) if sla["credit"] == "tiers" and tier else None
        return "missed", fee and (half_up(fee[0] * Fraction(tier["credit"]) / 100), fee[1])

    def promised(self, sla, first):
        last = plus_months(first, 1) - timedelta(1)
        return str(last) >= sla["from_date"] and (not sla["until_date"] or str(first) <= sla["until_date"])

    def service(self, c):
        """Of each service level: kept, missed, not measured in the twelve months, and credits due;
        and the credits that can still be claimed."""
        found, claims = [], []
        month = self.today.replace(day=1)
        for sla in self.levels[c["id"]]:
            count, due = Counter(), {}
            for back in range(1, 12):
                first = plus_months(month, -back)
                if self.promised(sla, first):
                    outcome, credit = self.level(c, sla, first)
                    count[outcome] += 1
                    if credit:
                        add(due, credit[1], credit[0])
            found.append((sla["name"], count["met"], count["missed"], count["no_data"], due))
            for back in range(1, 121):
                first = plus_months(month, -back)
                by = plus_months(plus_months(first, 1) - timedelta(1), sla["claim_value"])
                if by < self.today:
                    break
                outcome, credit = self.level(c, sla, first) if self.promised(sla, first) else ("", None)
                if outcome == "missed" and sla["credit"] == "tiers" and (credit is None or credit[0]):
                    claims.append((by, first, sla["name"], credit))
        return found, claims

    # -- the review

    def nothing(self, c):
        if not self.in_force(c) or not self.covers[c["id"]]:
            return []
        n = len(self.covers[c["id"]])
        share = {k: half_up(Fraction(v, n)) for k, v in self.yearly(c, max(self.today, day(c["start_date"]))).items()}
        gone = sorted(i for i in self.covers[c["id"]] if self.assets[i]["state"] in ("disposed", "lost"))
        return [(self.assets[i]["tag"], self.assets[i]["disposed_on"], share) for i in gone]

    def case(self, c, names):
        p = self.deciding(c) if c["status"] == "active" else None
        due = self.due(c)
        stays = p is not None and self.renews_after(c, p["k"])
        annual = self.annual(c)
        renewal = {k: half_up(Fraction(v * c["renewal_months"], 12)) for k, v in annual.items()} if stays else {}
        tracked, comparable = self.tracked(c)
        over = {}
        for _, asked, _, money in tracked:
            if money:
                add(over, asked[1], money)
        levels, claims = self.service(c)
        nothing = self.nothing(c)
        ended = c["ended_on"] if c["status"] == "ended" else None
        return {
            "id": c["id"], "row": c, "vendor_id": c["vendor_id"], "vendor": names[c["vendor_id"]], "number": c["number"], "title": c["title"],
            "due": due, "period": p, "decided": bool(self.decision(c, p)), "open": bool(due and self.open(c, p)), "annual": annual, "renewal": renewal,
            "committed": renewal if due and self.open(c, p) else {}, "years": self.accrued(c), "tracked": tracked, "comparable": comparable,
            "typed": {p["k"] for p in self.prices[c["id"]] if p["price_minor"] is not None}, "over": over, "levels": levels, "claims": sorted(claims, key=lambda x: (x[0], x[1])), "nothing": nothing,
            "end": ended or (p and p["end_date"]), "send_by": None if ended or not p else p["send_by"],
            "table": bool(self.every or due or over or claims or nothing), "covered": sorted(self.covers[c["id"]]),
        }  # fmt: skip

    def converted(self, totals):
        """In the pack's currency, and what has no rate."""
        into, apart = 0, {}
        for currency, minor in totals.items():
            if currency == self.currency:
                into += minor
            elif currency in self.rates:
                scale = Fraction(10 ** EXPONENT.get(self.currency, 2), 10 ** EXPONENT.get(currency, 2))
                into += half_up(minor * self.rates[currency] * scale)
            else:
                add(apart, currency, minor)
        return into, {k: v for k, v in apart.items() if v}

    def money(self, totals, zero=False):
        """As a cell of sums shows it: the sum, then what has no rate."""
        into, apart = self.converted(totals)
        found = [(number(into, self.currency), self.currency)] if into else []
        found += plain(apart)
        return found or ([(number(0, self.currency), self.currency)] if zero else [])

    def sum(self, many):
        found = {}
        for totals in many:
            for k, v in totals.items():
                add(found, k, v)
        return found

    def spending(self):
        """By vendor: the last fiscal year and this one, ended contracts included."""
        found = {i: ({}, {}) for _, i in self.vendors}
        for c in self.contracts.values():
            if c["vendor_id"] in found:
                for into, part in zip(found[c["vendor_id"]], self.accrued(c)):
                    for k, v in part.items():
                        add(into, k, v)
        return found

    def change(self, before, this):
        """What has a rate in the pack's currency, each other currency in its own."""
        (b, apart), (t, found) = self.converted(before), self.converted(this)
        found = dict(found)
        for k, x in apart.items():
            add(found, k, -x)
        found = {k: x for k, x in found.items() if x}
        own = [(number(t - b, self.currency), self.currency)] if t != b or not found else []
        return own + plain(found)

    def forecast(self):
        """What they supplied, by the fiscal year it is to be replaced in: five years."""
        leases = {}
        for c in self.contracts.values():
            # What is not agreed yet leases nothing.
            if c["kind"] == "lease" and c["status"] != "draft" and self.of_review(c):
                p = self.deciding(c) if c["status"] == "active" else None
                end = c["ended_on"] if c["status"] == "ended" else p and p["end_date"]
                for a in self.covers[c["id"]]:
                    leases[a] = max(leases.get(a, ""), end or "")
        ages = {r["name"].lower(): (r["refresh_months"], r["price_minor"], r["price_currency"]) for r in self.rows("SELECT * FROM category")}
        by_word = [("laptop", 48), ("notebook", 48), ("portatil", 48), ("desktop", 60), ("workstation", 60), ("server", 60), ("switch", 84),
                   ("router", 84), ("monitor", 84), ("display", 84), ("smartphone", 36), ("phone", 36), ("telefon", 36), ("cellular", 36),
                   ("mobile", 36), ("handheld", 36), ("palmar", 36), ("ups", 48), ("batter", 48)]  # fmt: skip
        first = self.this[0]
        years = [[first.year + i, 0, 0, {}] for i in range(5)]
        overdue = 0
        for a in self.assets.values():
            if a["supplier_id"] not in self.chosen or a["state"] not in ("in_stock", "in_use", "in_repair"):
                continue
            months, minor, currency = ages.get(a["category"].lower(), (None, None, None))
            words = re.findall(r"[^\W_]+", a["category"].lower())
            if months is None:
                months = next((m for w, m in by_word if any(x.startswith(w) if len(w) > 3 else x == w for x in words)), None)
            since = day(a["in_service_on"] or a["purchase_date"])
            clocks = [day(a["retire_on"] or a["eol_date"]), since and months and plus_months(since, months), day(a["warranty_end"]), day(leases.get(a["id"]))]
            clocks = [c for c in clocks if c]
            if not clocks:
                continue
            on = min(clocks)
            overdue += on <= self.today
            on = max(on, self.today)
            place = (on.year - (on.month < first.month)) - first.year
            if place < 5:
                if minor is None:
                    minor, currency = a["cost_minor"], a["cost_currency"]
                years[place][1] += 1
                years[place][2] += minor is None
                if minor is not None:
                    # Each asset is converted by itself.
                    into, apart = self.converted({currency: minor})
                    add(years[place][3], self.currency, into)
                    for k, v in apart.items():
                        add(years[place][3], k, v)
        return overdue, years

    def models(self):
        """Contract, model, how many it covers, how many of them are gone."""
        found = {}
        for c in self.cases:
            for a in (self.assets[a] for a in c["covered"]):
                count = found.setdefault((c["id"], ("%s %s" % (a["manufacturer"] or "", a["model"] or "")).strip()), [0, 0])
                count[0] += 1
                count[1] += a["state"] in ("retired", "disposed", "lost")
        return [(*k, *n) for k, n in found.items()]

    def disposed(self):
        first = plus_months(self.today, -12) + timedelta(1)
        mine = [a for a in self.assets.values() if a["supplier_id"] in self.chosen and a["disposed_on"] and str(first) <= a["disposed_on"] <= str(self.today)]
        proceeds, cost = {}, {}
        for a in mine:
            if a["proceeds_minor"] is not None:
                add(proceeds, a["proceeds_currency"], a["proceeds_minor"])
            if a["disposal_cost_minor"] is not None:
                add(cost, a["disposal_cost_currency"], a["disposal_cost_minor"])
        return mine, proceeds, cost


# -- what was printed ------------------------------------------------------------------------------


class Pages:
    """The text of a PDF, cut into the pack's parts by the running head."""

    def __init__(self, path, lang):
        out = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", str(path), "-"], check=True, stdout=subprocess.PIPE)
        text = out.stdout.decode("utf-8").replace("\u00a0", " ").replace("\u202f", " ")
        text = re.sub("[¹²³⁴⁵⁶⁷⁸⁹⁰]", " ", text)
        self.lang, self.parts = lang, []
        for page in text.split("\f"):
            lines = page.split("\n")
            head = next((x for x in lines if x.strip()), "")
            words = re.split(r"\s{2,}", head.strip())
            title = words[1] if len(words) > 2 else ""
            rest = [x for x in lines[lines.index(head) + 1 :] if x.strip()]
            if not rest:
                continue
            # The last line is the foot: the day it was made, and the page.
            body = "\n".join(rest[:-1])
            if self.parts and self.parts[-1][0] == title:
                self.parts[-1][1].append(body)
            else:
                self.parts.append((title, [body]))
        # Contents of more than a page: their head says what the cover says under its title.
        under = (self.parts[0][1][0].split("\n") + ["", ""])[1].strip() if self.parts else ""
        if len(self.parts) > 1 and under and self.parts[1][0].startswith(under[:30]):
            self.parts[0][1].extend(self.parts.pop(1)[1])
        self.parts = [(title, "\n".join(bodies), len(bodies)) for title, bodies in self.parts]

    def amounts(self, text, currencies):
        signs = dict(SIGNS[self.lang])
        signs.update({c: c for c in currencies})
        names = "|".join(sorted(map(re.escape, signs), key=len, reverse=True))
        if self.lang == "en":
            found = re.finditer(r"(?<![\w$])(−?)(%s) ?(\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?!\d|,\d)" % names, text)
            return Counter((Decimal(m[1].replace("−", "-") + m[3].replace(",", "")), signs[m[2]]) for m in found)
        found = re.finditer(r"(?<![\d.,\w])(−?)(\d{1,3}(?:\.\d{3})*(?:,\d+)?) (%s)(?!\w)" % names, text)
        return Counter((Decimal(m[1].replace("−", "-") + m[2].replace(".", "").replace(",", ".")), signs[m[3]]) for m in found)

    def date(self, text):
        d = day(text)
        return "%d %s %d" % (d.day, SHORT[d.month - 1], d.year) if self.lang == "en" else d.strftime("%d/%m/%Y")

    def count(self, n):
        return "{:,}".format(n).replace(",", "," if self.lang == "en" else ".")


def workbook(path):
    """Sheets by name: rows of cells, each (type, text, number format)."""
    ns = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    main = "{%s}" % ns["m"]
    rid = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    found = {}
    with zipfile.ZipFile(path) as z:
        rels = {e.get("Id"): e.get("Target").lstrip("/") for e in ET.fromstring(z.read("xl/_rels/workbook.xml.rels"))}
        texts = []
        if "xl/sharedStrings.xml" in z.namelist():
            texts = ["".join(t.text or "" for t in si.iter(main + "t")) for si in ET.fromstring(z.read("xl/sharedStrings.xml"))]
        styles = ET.fromstring(z.read("xl/styles.xml"))
        own = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(main + "numFmt")}
        formats = [own.get(x.get("numFmtId"), x.get("numFmtId")) for x in styles.find("m:cellXfs", ns)]
        for s in ET.fromstring(z.read("xl/workbook.xml")).find("m:sheets", ns):
            target = rels[s.get(rid)]
            sheet = ET.fromstring(z.read(target if target.startswith("xl/") else "xl/" + target))
            rows = []
            for r in sheet.iter(main + "row"):
                row = {}
                for c in r:
                    v, kind = c.find("m:v", ns), c.get("t", "n")
                    text = "".join(t.text or "" for t in c.iter(main + "t")) if kind == "inlineStr" else v.text if v is not None else None
                    if text is None:
                        continue
                    column = 0
                    for letter in re.match("[A-Z]+", c.get("r")).group():
                        column = column * 26 + ord(letter) - 64
                    row[column - 1] = ("s" if kind != "n" else "n", texts[int(text)] if kind == "s" else text, formats[int(c.get("s", 0))])
                rows.append(row)
            found[s.get("name")] = rows
    return found


# -- the comparison --------------------------------------------------------------------------------


class Verdict:
    def __init__(self, quiet):
        self.quiet, self.compared, self.differences, self.remarks = quiet, 0, [], []

    def same(self, what, register, printed):
        self.compared += 1
        ok = register == printed
        if not ok:
            self.differences.append("%s: register %s, printed %s" % (what, register, printed))
        if not self.quiet:
            print("%s %s: %s%s" % ("=" if ok else "!", what, register, "" if ok else " but printed " + str(printed)))

    def amounts(self, where, expected, printed, exact):
        """Labelled amounts against those on the pages: the same ones, as often."""
        wanted = Counter(m for _, m in expected)
        for label, m in expected:
            self.compared += 1
            ok = printed[m] >= wanted[m]
            if not ok:
                self.differences.append("%s, %s: %s stands there %d times, %d expected" % (where, label, shown(m), printed[m], wanted[m]))
            if not self.quiet:
                print("%s %s, %s: %s" % ("=" if ok else "!", where, label, shown(m)))
        more = sum((printed - wanted).values())
        if exact and more:
            list_of = ", ".join(shown(m) for m in sorted((printed - wanted).elements())[:12])
            self.differences.append("%s: %d amounts too many: %s" % (where, more, list_of))
        elif more:
            self.remarks.append("%s: %d more amounts stand there, not compared" % (where, more))


def expected_summary(r, spending, told):
    """Amounts of the summary, which tells so many decisions; those of it that follow in full;
    whether anything does."""
    due = [c for c in r.cases if c["due"]]
    committed = r.sum(c["committed"] for c in r.cases)
    before, this = (r.sum(s[i] for s in spending.values()) for i in (0, 1))
    found = [("committed if nothing is done", m) for m in r.money(committed, True)]
    found += [("change against last year", m) for m in r.change(before, this)]
    for label, totals in savings(r):
        found += [(label[1], m) for m in r.money(totals, True)]

    def decisions(most):
        rows = []
        for c in due[:most]:
            rows += [("yearly cost of " + c["number"], m) for m in r.money(c["annual"])]
            rows += [("committed of " + c["number"], m) for m in r.money(c["committed"])]
        if due:
            rows += [("yearly cost of all decisions", m) for m in r.money(r.sum(c["annual"] for c in due))]
            rows += [("committed of all decisions", m) for m in r.money(committed)]
        return rows

    def years(named):
        others = [spending[i] for v in r.vendors if v not in named for i in v[1:]]
        rows, parts = [], [(n, *spending[i]) for n, i in named] + [("all vendors", before, this)]
        if others:
            parts.append(("other vendors", r.sum(o[0] for o in others), r.sum(o[1] for o in others)))
        for name, b, t in parts:
            rows += [("last year of " + name, m) for m in r.money(b, True)] + [("this year of " + name, m) for m in r.money(t, True)]
            rows += [("change of " + name, m) for m in r.change(b, t)]
        return rows if r.vendors else []

    def moved(vendor):
        (b, _), (t, _) = (r.converted(x) for x in spending[vendor[1]])
        return -abs(t - b)

    many, wide = len(due) > told, len(r.vendors) > FIRST_VENDORS
    found += decisions(told) + years(sorted(r.vendors, key=moved)[:MOST_CHANGED] if wide else r.vendors)
    return found, (decisions(None) if many else []) + (years(r.vendors) if wide else []), many or wide


def savings(r):
    """Rows of the money found: (count, label) and totals."""
    nothing = [n for c in r.cases for n in c["nothing"]]
    claims = [c for case in r.cases for c in case["claims"]]
    worth = {}
    for _, _, _, credit in claims:
        if credit:
            add(worth, credit[1], credit[0])
    return [
        ((len(nothing), "paid for nothing"), r.sum(n[2] for n in nothing)),
        ((sum(1 for c in r.cases if c["over"]), "asked above the clause"), r.sum(c["over"] for c in r.cases)),
        ((len(claims), "credits nobody has claimed"), worth),
        ((0, "recovered"), {}),
    ]


def appendix(r):
    """Amounts of the appendix, each in its own currency but those of the vendors."""
    found = []
    for name, i in r.vendors:
        running = r.sum(c["annual"] for c in r.cases if c["vendor_id"] == i and r.in_force(c["row"]))
        found += [("yearly cost of " + name, m) for m in r.money(running)]
    for c in r.cases:
        found += [("yearly cost of " + c["number"], m) for m in plain(c["annual"])]
        for line in r.costs[c["id"]]:
            found.append(("cost line of " + c["number"], (number(line["amount_minor"], line["amount_currency"]), line["amount_currency"])))
            if line["billing"] in MONTHS:
                a_year = half_up(Fraction(line["amount_minor"] * 12, MONTHS[line["billing"]]))
                found.append(("cost line a year of " + c["number"], (number(a_year, line["amount_currency"]), line["amount_currency"])))
        found += [("paid for nothing, " + tag, m) for tag, _, share in c["nothing"] for m in plain(share)]
        found += [("credit of %s, %s" % (c["number"], name), (number(*credit), credit[1])) for _, _, name, credit in c["claims"] if credit]
    found += [("yearly cost of all contracts", m) for m in plain(r.sum(c["annual"] for c in r.cases))]
    (_, nothing), _, (_, credits), _ = savings(r)
    return found + [("all paid for nothing", m) for m in plain(nothing)] + [("all credits", m) for m in plain(credits)]


def compare_pages(r, path, lang, each, v):
    pages = Pages(path, lang)
    currencies = {m[0] for m in r.rows("SELECT DISTINCT amount_currency FROM cost_line UNION SELECT DISTINCT cost_currency FROM asset WHERE cost_currency IS NOT NULL")}
    amounts = lambda text: pages.amounts(text, currencies)
    spending = r.spending()
    dates = r"\d{1,2} [A-Z][a-z]{2} \d{4}" if lang == "en" else r"\d{2}/\d{2}/\d{4}"
    due = [pages.date(c["send_by"]) for c in r.cases if c["due"]]
    told = re.findall(dates, pages.parts[1][1]) if len(pages.parts) > 1 else []
    first, full, more = expected_summary(r, spending, len(told))
    sheets = [c for c in r.cases if c["table"]]
    v.same("parts of the document", 1 + 1 + more + len(sheets) + 5, len(pages.parts))
    if len(pages.parts) != 7 + more + len(sheets):
        return
    cover, summary = pages.parts[0][1], pages.parts[1]
    parts = pages.parts[2 + more : 2 + more + len(sheets)]
    cards, refresh, disposals, questions, data = (p[1] for p in pages.parts[-5:])
    v.same("decision sheets said on the cover", True, bool(re.search(r"(?m)(^|\s)%d · " % len(sheets), cover)))
    for name, _ in r.vendors:
        v.same("cover names " + name, True, name in cover)
    v.same("pages of the summary", 1, summary[2])
    open_now = sum(c["open"] for c in r.cases)
    figures = next((x for x in summary[1].split("\n")[1:] if re.match(r"\s*\d+\s{2,}", x)), "")
    v.same("decisions to take", open_now, int(figures.split()[0]) if figures.split() else None)
    v.amounts("summary", first, amounts(summary[1]), True)
    if more:
        v.amounts("summary in full", full, amounts(pages.parts[2][1]), True)
    for (count, label), _ in savings(r):
        # The count stands before the amount of its row.
        rows = [x for x in summary[1].split("\n") if amounts(x)]
        v.same("how many " + label, True, any(re.search(r"\s%d\s+\D{0,5}\d" % count, x) for x in rows))
    v.same("last safe days, the first %d" % len(told), due[: max(1, min(len(told), FIRST_DECISIONS))], told)
    if len(due) > len(told):
        v.same("last safe days in their order", due, re.findall(dates, pages.parts[2][1]))
    for c, (title, text, _) in zip(sheets, parts):
        where = "sheet of " + (c["number"] or c["title"])
        v.same(where + ": vendor and number lead it", True, text.replace("\n", " ").lstrip().startswith(c["vendor"]) and c["number"] in title)
        expected = [("yearly cost", m) for m in plain(c["annual"])]
        if c["open"] or not c["decided"]:
            expected += [("if nothing is done", m) for m in plain(c["renewal"])]
        for label, part in zip(("last year", "this year"), c["years"]):
            expected += [(label, m) for m in plain(part)]
        told = any(p["k"] in c["typed"] or over for p, _, _, over in c["tracked"]) or c["row"]["uplift"] != "none"
        if told and len(c["tracked"]) > 1:
            for p, asked, allowed, over in c["tracked"]:
                expected += [("%s of period %d" % (what, p["k"]), (number(m[0], m[1]), m[1])) for what, m in (("asked", asked), ("allowed", allowed)) if m]
                if over:
                    expected.append(("too much in period %d" % p["k"], (number(over, asked[1]), asked[1])))
        # The first of what is paid for nothing is named; the appendix names all.
        expected += [("paid for nothing, " + tag, m) for tag, _, share in c["nothing"][:FIRST_NOTHING] for m in plain(share)]
        for name, *_, due in c["levels"]:
            expected += [("credit of " + name, m) for m in plain(due)]
        if c["levels"]:
            expected += [("all credits", m) for m in plain(r.sum(x[4] for x in c["levels"]))]
        if any(k != r.currency for k in c["annual"]):
            into, apart = r.converted(c["annual"])
            expected += [("converted", (number(into, r.currency), r.currency))] if len(apart) < len(c["annual"]) else []
            expected += [("without a rate", m) for m in plain(apart)]
        v.amounts(where, expected, amounts(text), False)
        if c["send_by"]:
            v.same(where + ": last safe day, decide by", True, all(pages.date(c["period"][k]) in text for k in ("send_by", "decide_by")))
        for name, met, missed, no_data, _ in c["levels"]:
            line = re.search(re.escape(name) + r"\s+(\d+)\s+(\d+)\s+(\d+)", text)
            v.same("%s: %s kept, missed, not measured" % (where, name), (met, missed, no_data), line and tuple(int(x) for x in line.groups()))
    expected = []
    for name, i in r.vendors:
        expected += [("yearly cost of " + name, m) for m in plain(r.sum(c["annual"] for c in r.cases if c["vendor_id"] == i and r.in_force(c["row"])))]
        v.same("scorecard of " + name, True, name in cards)
    v.amounts("scorecards", expected, amounts(cards), False)
    overdue, years = r.forecast()
    if r.supplied:
        expected = []
        for year, count, unpriced, cost in years:
            expected += [("to replace in %d" % year, m) for m in plain({k: x for k, x in cost.items() if x})]
            last = plus_months(date(year, r.this[0].month, 1), 12) - timedelta(1)
            line = re.search(r"%s\s+([\d.,]+)\s+([\d.,]+)(\s|$)" % re.escape(pages.date(str(last))), refresh)
            v.same("assets to replace in %d, without price" % year, (pages.count(count), pages.count(unpriced)), line and (line[1], line[2]))
        whole = r.sum(y[3] for y in years)
        apart = {k: x for k, x in whole.items() if k != r.currency and x}
        dearest = max(years, key=lambda y: (y[3].get(r.currency, 0), -y[0]))
        own = lambda t: (number(t.get(r.currency, 0), r.currency), r.currency)
        expected += [("to replace this year", own(years[0][3])), ("to replace in all", own(whole))]
        expected += [("the dearest year", own(dearest[3]))] if own(dearest[3])[0] else []
        expected += [("without a rate", m) for m in plain(apart)]
        v.amounts("refresh", expected, amounts(refresh), True)
        v.same("assets overdue", True, bool(re.search(r"(?m)^\W*%s\s{2,}" % re.escape(pages.count(overdue)), refresh)))
    mine, proceeds, cost = r.disposed()
    expected = [("proceeds", m) for m in r.money(proceeds)] if proceeds else []
    expected += [("cost of disposal", m) for m in r.money(cost)] if cost else []
    for a in mine:
        for what, m, k in (("proceeds", "proceeds_minor", "proceeds_currency"), ("cost", "disposal_cost_minor", "disposal_cost_currency")):
            if a[m] is not None:
                expected.append(("%s of %s" % (what, a["tag"]), (number(a[m], a[k]), a[k])))
    if mine:
        expected += [("all " + what, m) for what, t in (("proceeds", proceeds), ("cost", cost)) for m in plain(t)]
    expected += [("without a rate", m) for m in plain(r.converted(r.sum([proceeds, cost]))[1])]
    v.amounts("disposals", expected, amounts(disposals), True)
    v.same("assets disposed of", True, bool(re.search(r"(?m)^\s*%s(\s|$)" % re.escape(pages.count(len(mine))), disposals)))
    tags = {a["tag"] for a in r.assets.values()}
    v.same("tags disposed of", Counter(a["tag"] for a in mine), Counter(w for w in disposals.split() if w in tags))
    without, unknown = asked_questions(r)
    for code, n in without.items():
        v.same("contracts in %s, which has no rate" % code, True, bool(re.search(r"\b%s\s+%d\b" % (code, n), questions)))
    if not without:
        v.same("no currency without a rate", set(), {k for k in currencies if re.search(r"\b%s\s+\d+\b" % k, questions)})
    if unknown:
        v.same("contracts whose prices are not known", True, bool(re.search(r"\s%d\s" % unknown, questions)))
    v.amounts("appendix", appendix(r), amounts(data), True)
    wanted = Counter(n[0] for c in r.cases for n in c["nothing"])
    if each:
        wanted += Counter(r.assets[a]["tag"] for c in r.cases for a in c["covered"])
    elif r.models():
        whole = tuple(pages.count(sum(m[i] for m in r.models())) for i in (2, 3))
        v.same("covered assets, and of them gone", True, whole in re.findall(r"(?m)^\s*Total[e]?\s+([\d.,]+)\s+([\d.,]+)\s*$", data))
    v.same("tags of assets in the data, %d" % sum(wanted.values()), wanted, Counter(w for w in data.split() if w in tags))
    for c in r.cases:
        # A cell of several lines shares its first line with the days.
        line = next((x for x in data.split("\n") if c["number"] and c["number"] in x and pages.date(c["row"]["start_date"]) in x), "")
        days = [pages.date(x) for x in (c["row"]["start_date"], c["end"], c["send_by"]) if x]
        v.same("days of %s" % c["number"], days, [x for x in days if x in line])


def asked_questions(r):
    """Contracts by currency without a rate; contracts on the table whose prices cannot be compared."""
    without = Counter()
    for c in r.cases:
        claims = {}
        for _, _, _, credit in c["claims"]:
            if credit:
                add(claims, credit[1], credit[0])
        every = r.sum([c["annual"], c["committed"], c["over"], *c["years"], claims])
        without.update(r.converted(every)[1].keys())
    return without, sum(1 for c in r.cases if c["table"] and not c["comparable"])




def compare_book(r, path, each, v):
    book = workbook(path)

    def sheet(key):
        named = [rows for name, rows in book.items() if any(name.startswith(w) for w in SHEETS[key])]
        # A first part and the whole share a name: the whole one is longer.
        rows = max(named, key=len) if named else [{}]
        heads = {c: cell[1] for c, cell in rows[0].items()}
        return heads, rows[1:]

    def moneys(key, rows, heads):
        found = Counter()
        for row in rows:
            for c, (kind, text, style) in row.items():
                code = row.get(c + 1, ("", "", ""))[1]
                if kind == "n" and re.fullmatch("[A-Z]{3}", code) and '"%s"' % code in style:
                    found[(Decimal(text).quantize(number(1, code), ROUND_HALF_UP), code)] += 1
                elif kind == "s" and re.search(r"\d[^\n]{0,5}\n", text) and c in heads:
                    v.remarks.append("workbook, %s: amounts of several currencies are text in one cell" % key)
        return found

    def ints(row):
        return [int(text) for _, (kind, text, style) in sorted(row.items()) if kind == "n" and style == "#,##0"]

    def dates(row):
        return [str(date(1899, 12, 30) + timedelta(int(Decimal(text)))) for _, (kind, text, style) in sorted(row.items()) if kind == "n" and "yy" in style]

    def texts(row):
        return [text for _, (kind, text, _) in sorted(row.items()) if kind == "s"]

    def several(totals):
        """One amount is a typed cell; several are text."""
        return totals if len(totals) == 1 else []

    def check(key, expected, exact=True):
        heads, rows = sheet(key)
        v.amounts("workbook, " + key, expected, moneys(key, rows, heads), exact)
        return rows

    spending = r.spending()
    label = lambda text, totals: [(text, m) for m in several(totals)]
    rows = check("savings", [x for (_, what), t in savings(r) for x in label(what, r.money(t, True))])
    v.same("workbook, savings: how many of each", [n for (n, _), _ in savings(r)], [ints(x)[0] for x in rows if ints(x)])
    due = [c for c in r.cases if c["due"]]
    rows = check("decisions", [x for c in due for t in (c["annual"], c["committed"]) for x in label(c["number"], r.money(t))])
    if due:
        v.same("workbook, decisions: last safe days", [c["send_by"] for c in due], [dates(x)[0] for x in rows if dates(x)])
    expected = []
    for name, i in r.vendors:
        b, t = spending[i]
        expected += label("last year of " + name, r.money(b, True)) + label("this year of " + name, r.money(t, True))
        expected += label("change of " + name, r.change(b, t))
    check("years", expected)
    levels = [x for c in r.cases if c["table"] for x in c["levels"]]
    if levels:
        rows = check("levels", [x for name, *_, due_ in levels for x in label(name, plain(due_))])
        found = sorted((texts(x)[1], *ints(x)[:3]) for x in rows)
        v.same("workbook, service levels: kept, missed, not measured", sorted(x[:4] for x in levels), found)
    overdue, years = r.forecast()
    if r.supplied:
        rows = check("refresh", [x for y in years for x in label(str(y[0]), r.money_as_is(y[3]))])
        v.same("workbook, refresh: assets, without price", [(y[1], y[2]) for y in years], [tuple(ints(x)) for x in rows])
    mine, _, _ = r.disposed()
    expected = [
        (a["tag"], (number(a[m], a[k]), a[k]))
        for a in mine
        for m, k in (("proceeds_minor", "proceeds_currency"), ("disposal_cost_minor", "disposal_cost_currency"))
        if a[m] is not None
    ]
    rows = check("disposals", expected)
    v.same("workbook, disposals: tags and days", sorted((a["tag"], a["disposed_on"]) for a in mine),
           sorted((texts(x)[2], dates(x)[0]) for x in rows if dates(x)))  # fmt: skip
    without, unknown = asked_questions(r)
    _, rows = sheet("questions")
    counted = [(texts(x)[2], ints(x)[0]) for x in rows if ints(x) and len(texts(x)) > 2]
    v.same("workbook, questions: contracts by currency without a rate", dict(without), {k: n for k, n in counted if re.fullmatch("[A-Z]{3}", k)})
    if unknown:
        v.same("workbook, questions: contracts whose prices are not known", True, any(n == unknown for _, n in counted))
    expected = []
    for name, i in r.vendors:
        expected += label(name, r.money(r.sum(c["annual"] for c in r.cases if c["vendor_id"] == i and r.in_force(c["row"]))))
    rows = check("vendors", expected)
    counts = [(sum(c["vendor_id"] == i for c in r.cases), sum(c["vendor_id"] == i and c["open"] for c in r.cases)) for _, i in r.vendors]
    v.same("workbook, vendors: contracts, to decide", counts, [tuple(ints(x)) for x in rows])
    rows = check("contracts", [x for c in r.cases for x in label(c["number"], plain(c["annual"]))])
    v.same("workbook, contracts: numbers and days",
           [(c["number"], [x for x in (c["row"]["start_date"], c["end"], c["send_by"]) if x]) for c in r.cases],
           [(next((t for t in texts(x) if t in {c["number"] for c in r.cases}), ""), dates(x)) for x in rows if dates(x)])  # fmt: skip
    expected = []
    for c in r.cases:
        for line in r.costs[c["id"]]:
            k = line["amount_currency"]
            expected.append((c["number"], (number(line["amount_minor"], k), k)))
            if line["billing"] in MONTHS:
                expected.append((c["number"], (number(half_up(Fraction(line["amount_minor"] * 12, MONTHS[line["billing"]])), k), k)))
    check("costs", expected)
    check("nothing", [x for c in r.cases for tag, _, share in c["nothing"] for x in label(tag, plain(share))])
    rows = check("credits", [(name, (number(*credit), credit[1])) for c in r.cases for _, _, name, credit in c["claims"] if credit])
    claims = [[str(first), str(by)] for c in r.cases for by, first, _, _ in c["claims"]]
    v.same("workbook, credits: periods and last days", claims, [dates(x) for x in rows if dates(x)])
    if not each:
        _, rows = sheet("models")
        found = sorted((texts(x)[3], *ints(x)) for x in rows if len(ints(x)) == 2)
        v.same("workbook, covered assets by model, %d" % len(found), sorted(m[1:] for m in r.models()), found)
        return
    _, rows = sheet("covered")
    covered = Counter(r.assets[a]["tag"] for c in r.cases for a in c["covered"])
    tags = {a["tag"] for a in r.assets.values()}
    v.same("workbook, covered assets, %d" % sum(covered.values()), covered, Counter(t for x in rows for t in texts(x) if t in tags))


def as_is(self, totals):
    """The report currency first, then the others; nothing that is zero."""
    own = totals.get(self.currency, 0)
    return ([(number(own, self.currency), self.currency)] if own else []) + plain({k: x for k, x in totals.items() if k != self.currency and x})


Register.money_as_is = as_is


def run(register, o, quiet):
    r = Register(register, o.today, o.days, o.vendor, o.every, o.currency)
    v = Verdict(quiet)
    if o.pdf:
        compare_pages(r, o.pdf, o.lang, o.assets, v)
    if o.xlsx:
        compare_book(r, o.xlsx, o.assets, v)
    return r, v


def spoilt(register, o):
    """Changes a number at a time in a copy and asks whether it was noticed."""
    r, _ = run(register, o, True)
    case = next((c for c in r.cases if c["due"]), None) or (r.cases[0] if r.cases else None)
    mine, _, _ = r.disposed()
    changes = []
    if case:
        changes += [
            ("a cent more in a cost line", "UPDATE cost_line SET amount_minor = amount_minor + 1 WHERE contract_id = %d" % case["id"]),
            ("a last safe day one day later", "UPDATE contract_period SET send_by = date(send_by, '+1 day') WHERE contract_id = %d" % case["id"]),
            ("a decision that is not due", "UPDATE contract_period SET decide_by = date(decide_by, '+900 days') WHERE contract_id = %d" % case["id"]),
        ]
    renewing = next((c for c in r.cases if c["committed"]), None)
    if renewing:
        changes.append(("a renewal for another term", "UPDATE contract SET renewal_months = renewal_months + 1 WHERE id = %d" % renewing["id"]))
    claim = next((c for c in r.cases if c["claims"]), None)
    if claim:
        _, first, name, _ = claim["claims"][0]
        changes.append(("a missed period that was kept", "UPDATE sla_measurement SET value = (SELECT target FROM sla WHERE id = sla_id) WHERE period_start = '%s'"
                        " AND sla_id IN (SELECT id FROM sla WHERE contract_id = %d)" % (first, claim["id"])))  # fmt: skip
    if mine and mine[0]["proceeds_minor"] is not None:
        changes.append(("a cent more of proceeds", "UPDATE asset SET proceeds_minor = proceeds_minor + 1 WHERE id = %d" % mine[0]["id"]))
        changes.append(("a disposal of another year", "UPDATE asset SET disposed_on = '2001-01-01' WHERE id = %d" % mine[-1]["id"]))
    covering = next((c for c in r.cases if c["covered"]), None)
    if covering:
        changes.append(("an asset that is not covered", "DELETE FROM contract_asset WHERE contract_id = %d AND asset_id = %d" % (covering["id"], covering["covered"][-1])))
    foreign = next((k for c in r.cases if c["due"] for k in c["annual"] if k in r.rates), None)
    if foreign:
        changes.append(("another rate", "UPDATE exchange_rate SET rate = rate * 1.01 WHERE currency = '%s'" % foreign))
    unnoticed = 0
    for what, sql in changes:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "spoilt.db"
            source = sqlite3.connect("file:%s?mode=ro" % Path(register).resolve().as_posix(), uri=True)
            target = sqlite3.connect(copy)
            source.backup(target)
            source.close()
            changed = target.execute(sql).rowcount
            target.commit()
            target.close()
            _, v = run(copy, o, True)
            found = bool(v.differences)
            unnoticed += not found or changed < 1
            print("%s spoilt: %s: %d differences%s" % ("=" if found else "!", what, len(v.differences), "; first: " + v.differences[0][:140] if found else ""))
    return len(changes), unnoticed


def main(argv=None):
    ap = argparse.ArgumentParser(description="Reconciles a procurement review pack with the register (see the docstring).")
    ap.add_argument("register")
    ap.add_argument("--today", required=True, type=date.fromisoformat)
    ap.add_argument("--pdf")
    ap.add_argument("--xlsx")
    ap.add_argument("--lang", choices=("en", "it"), default="en")
    ap.add_argument("--vendor", action="append", default=[])
    ap.add_argument("--days", type=int, default=180)
    ap.add_argument("--every", action="store_true")
    ap.add_argument("--assets", action="store_true", help="the pack lists every covered asset")
    ap.add_argument("--currency")
    ap.add_argument("--spoil", action="store_true")
    ap.add_argument("--quiet", action="store_true")
    o = ap.parse_args(argv)
    if not (o.pdf or o.xlsx):
        ap.error("--pdf or --xlsx is needed")
    if o.pdf and not shutil.which("pdftotext"):
        ap.error("pdftotext is needed")
    try:
        if o.spoil:
            tried, unnoticed = spoilt(o.register, o)
            print("%d numbers spoilt, %d not noticed" % (tried, unnoticed))
            return 1 if unnoticed or not tried else 0
        _, v = run(o.register, o, o.quiet)
    except Beyond as e:
        print("beyond this control: %s" % e, file=sys.stderr)
        return 2
    for text in sorted(set(v.remarks)):
        print("  " + text)
    for text in v.differences:
        print("DIFFERENCE " + text)
    print("%d numbers compared, %d differences" % (v.compared, len(v.differences)))
    return 1 if v.differences else 0


if __name__ == "__main__":
    sys.exit(main())

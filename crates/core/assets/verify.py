#!/usr/bin/env python3
"""Checks an export of a Custodia register without Custodia: Python 3.8 or later, nothing else.

    python3 verify.py FOLDER
    python3 verify.py proof FILE [CHECKPOINTS]

FOLDER holds what the export wrote. Needed:
    journal.jsonl           every event, one a line, as the bytes that were hashed
    journal-proof.json      the log's id, first and last number, the chain before and after
Looked at where they are there:
    checkpoints.txt         checkpoints you kept elsewhere (mail, paper): put them here yourself
    inclusion-proofs.json   proofs that single events are in the log

FILE is the proof a certificate carries (custodia-proof.json, taken out of the PDF with any reader), or a
list of proofs that single events are in the log. CHECKPOINTS are those you kept elsewhere: without
them nobody but the file itself knows its root. The pages of a certificate are not looked at here, and
whether it was annulled only the register knows.

Proven when it says "ok": the events are those that were written, in their order, none changed, left
out or put in between; up to each checkpoint, nothing was changed since the day that checkpoint left
the register. Not proven: that what somebody typed is true, or who sat at the keyboard.

Ends with 0 when all is right, 1 when something is not, 2 when it could not be looked at, 3 when a proof
holds by itself and no checkpoint confirms it.
"""
import base64
import hashlib
import json
import os
import sys
import unicodedata

LARGEST = 2 ** 53 - 1


class Fault(Exception):
    """What is not right, and where: an event's number, else a place from 1; 0 for the whole."""

    def __init__(self, code, at):
        super().__init__("%s %d" % (code, at))


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# RFC 8785, for what events are made of: no floats, integers every reader keeps, texts in NFC.

ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def canonical(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if type(value) is int:
        if abs(value) > LARGEST:
            raise ValueError("number")
        return str(value)
    if isinstance(value, str):
        value.encode("utf-8")  # refuses half of a surrogate pair
        text = unicodedata.normalize("NFC", value)
        escaped = (ESCAPES.get(c) or ("\\u%04x" % ord(c) if ord(c) < 0x20 else c) for c in text)
        return '"' + "".join(escaped) + '"'
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda k: k.encode("utf-16-be"))
        return "{" + ",".join(canonical(k) + ":" + canonical(value[k]) for k in keys) + "}"
    raise ValueError(type(value).__name__)


def refuse(text):
    raise ValueError(text)


def whole(text):
    if text == "-0":
        raise ValueError("number")
    return int(text)


def once(pairs):
    """A dictionary of keys that are there once."""
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("key twice")
    return value


def loads(data, pairs=None):
    """JSON without floats and without numbers or texts that readers see differently."""
    text = data.decode("utf-8")
    value = json.loads(text, parse_int=whole, parse_float=refuse, parse_constant=refuse,
                       object_pairs_hook=pairs)
    canonical(value)
    return value


def label(data):
    """Log and number of an event; None when these are not its canonical bytes."""
    try:
        event = loads(data)
        if canonical(event).encode("utf-8") != data:
            return None
        version, seq, log = event["v"], event["seq"], event["log"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if type(version) is not int or version != 1 or type(seq) is not int or seq < 0:
        return None
    return (log, seq) if isinstance(log, str) else None


# RFC 6962 and RFC 9162: leaves, nodes, root, way to the root. The chain is a seal of our own.

def leaf_of(data):
    return sha256(b"\x00", data)


def node(left, right):
    return sha256(b"\x01", left, right)


def roots_of(leaves, sizes):
    """The root over the first leaves, so many as each size says, where the leaves reach that far.

    One tree grows from size to size: perfect trees join as they fill up, and what is left is joined
    from the right. No recursion, and no leaf is hashed again for the next size."""
    roots, trees, grown = {}, [], 0
    for size in sorted(set(sizes)):
        if size > len(leaves):
            break
        for at in range(grown, size):
            span, top = 1, leaves[at]
            while trees and trees[-1][0] == span:
                top = node(trees.pop()[1], top)
                span *= 2
            trees.append((span, top))
        grown = size
        top = trees[-1][1] if trees else sha256()
        for _, left in reversed(trees[:-1]):
            top = node(left, top)
        roots[size] = top
    return roots


def leads_to(leaf, index, size, path, root):
    if index >= size:
        return False
    place, last, top = index, size - 1, leaf
    for other in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            top = node(other, top)
            while not place & 1 and place:
                place >>= 1
                last >>= 1
        else:
            top = node(top, other)
        place >>= 1
        last >>= 1
    return last == 0 and top == root


def unhex(text):
    """A hash from 64 lower-case digits."""
    if not isinstance(text, str) or len(text) != 64 or set(text) - set("0123456789abcdef"):
        raise ValueError("hash")
    return bytes.fromhex(text)


def checkpoints_of(text):
    """Every checkpoint of a text: (log, size, root). Three lines each, signatures between."""
    if text and not text.endswith("\n"):
        raise ValueError("no line end")
    lines = iter(text[:-1].split("\n") if text else [])
    found = []
    for origin in lines:
        if not origin or origin.startswith("\u2014 "):
            continue
        size, root = next(lines, None), next(lines, None)
        if root is None or not origin.startswith("register/") or origin == "register/":
            raise ValueError("checkpoint")
        digits = 0 < len(size) <= 15 and not set(size) - set("0123456789")
        if not digits or (size != "0" and size[0] == "0"):
            raise ValueError("size")
        digest = base64.b64decode(root.encode("ascii"), validate=True)
        if len(digest) != 32 or base64.b64encode(digest).decode() != root:
            raise ValueError("root")
        found.append((origin[len("register/"):], int(size), digest))
    return found


def manifest_of(data):
    try:
        told = loads(data)
        log, first, last = told["log"], told["first_seq"], told["last_seq"]
        before, after = unhex(told["chain_before"]), unhex(told["chain_after"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Fault("manifest", 0)
    numbers = type(first) is int and type(last) is int and first > 0 and last > 0
    if not isinstance(log, str) or not numbers:
        raise Fault("manifest", 0)
    return log, first, last, before, after


def lines_of(data):
    if data.endswith(b"\n"):
        data = data[:-1]
    return data.split(b"\n") if data else []


def check_events(manifest, lines):
    log, first, last, chain, after = manifest
    if first == 1 and chain != sha256(b"\x03", log.encode("utf-8")):
        raise Fault("genesis", 0)
    leaves = []
    for seq, line in enumerate(lines, first):
        told = label(line)
        if told is None:
            raise Fault("form", seq)
        if told[0] != log:
            raise Fault("log", seq)
        if told[1] != seq:
            raise Fault("gap", seq)
        leaf = leaf_of(line)
        chain = sha256(b"\x02", chain, leaf)
        leaves.append(leaf)
    if first + len(lines) != last + 1:
        raise Fault("gap", first + len(lines))
    if chain != after:
        raise Fault("chain", 0)
    return leaves


def check_checkpoints(manifest, leaves, kept):
    log, first = manifest[0], manifest[1]
    roots = roots_of(leaves, [size for _, size, _ in kept] if first == 1 else [])
    compared = 0
    for at, (named, size, root) in enumerate(kept, 1):
        if named != log:
            raise Fault("checkpoint-log", at)
        if first != 1:  # the tree begins with the first event
            continue
        if size not in roots:
            raise Fault("checkpoint-size", at)
        if roots[size] != root:
            raise Fault("checkpoint-root", at)
        compared += 1
    return compared


def check_proof(proof, at):
    """Checks one proof by itself; gives number, bytes and checkpoint."""
    try:
        (checkpoint,) = checkpoints_of(proof["checkpoint"])
        path = [unhex(h) for h in proof["path"]]
        if proof["v"] != 1:
            raise ValueError("version")
    except ValueError:
        raise Fault("proof-form", at)
    log, size, root = checkpoint
    seq, data = proof["seq"], proof["event"].encode("utf-8")
    if label(data) != (log, seq) or seq < 1:
        raise Fault("proof-event", at)
    if not leads_to(leaf_of(data), seq - 1, size, path, root):
        raise Fault("proof-path", at)
    return seq, data, checkpoint


def well_formed(proofs):
    texts = lambda value: isinstance(value, list) and all(isinstance(h, str) for h in value)
    number = lambda value: type(value) is int and value >= 0
    return isinstance(proofs, list) and all(
        isinstance(p, dict) and set(p) == {"v", "seq", "event", "checkpoint", "path"}
        and number(p["v"]) and number(p["seq"]) and isinstance(p["event"], str)
        and isinstance(p["checkpoint"], str) and texts(p["path"]) for p in proofs)


def check_proofs(manifest, lines, leaves, kept, data):
    if not data:
        return 0
    try:
        proofs = loads(data)
    except (ValueError, RecursionError):
        raise Fault("proof-form", 0)
    if not well_formed(proofs):
        raise Fault("proof-form", 0)
    proven = []
    for at, proof in enumerate(proofs, 1):
        seq, event, (log, size, root) = check_proof(proof, at)
        index = seq - manifest[1]
        other = 0 <= index < len(lines) and lines[index] != event
        if log != manifest[0] or other:
            raise Fault("proof-event", at)
        if any(s == size and r != root for (_, s, r) in kept):
            raise Fault("proof-checkpoint", at)
        proven.append((size, root))
    # A proof leads to the checkpoint it brings along itself: where the export has that tree, it is
    # the export's own root or the proof is of another journal.
    roots = roots_of(leaves, [size for size, _ in proven] if manifest[1] == 1 else [])
    for at, (size, root) in enumerate(proven, 1):
        if roots.get(size, root) != root:
            raise Fault("proof-checkpoint", at)
    return len(proofs)


def check(events, proof, checkpoints, inclusions):
    manifest = manifest_of(proof)
    lines = lines_of(events)
    leaves = check_events(manifest, lines)
    try:
        kept = checkpoints_of(checkpoints.decode("utf-8"))
    except ValueError:
        raise Fault("checkpoint-form", 0)
    compared = check_checkpoints(manifest, leaves, kept)
    return len(leaves), compared, check_proofs(manifest, lines, leaves, kept, inclusions)


# The proof of a certificate: two events, its sealing and its print, and the root both lead to.

def made(event, field):
    """What an event that made a row wrote into a field; nothing was there before."""
    before, after = event["data"][field][:2]
    if before is not None:
        raise ValueError("not made")
    return after


def sealed(proof):
    """What the events say of one certificate: the digest of its pages; None where they disagree.

    Of the facts only what names the certificate is looked into: their hash covers the rest."""
    seal, printed = (loads(proof[name]["event"].encode("utf-8")) for name in ("seal", "print"))
    kind, number = seal["ent"].split("/", 1)
    text = made(seal, "facts")
    facts = loads(text.encode("utf-8"))
    size = made(printed, "tree_size")
    texts = [facts[key] for key in ("number", "kind", "sealed_on", "supersedes")]
    texts += [facts["lot"]["number"], facts["lot"]["title"], made(printed, "tree_root")]
    same = (
        all(isinstance(text, str) for text in texts) and type(facts["v"]) is int
        and type(size) is int and size >= 0
        and kind == "disposal_certificate" and printed["ent"].startswith("certificate_print/")
        and type(made(printed, "certificate_id")) is int
        and made(printed, "certificate_id") == int(number)
        and made(seal, "facts_sha256") == hashlib.sha256(text.encode("utf-8")).hexdigest()
        and facts["number"] == proof["number"])
    digest = made(printed, "digest")
    return digest if same and isinstance(digest, str) else None


def known(checkpoint, kept):
    """Whether a root is one that was kept outside."""
    log, size, root = checkpoint
    same = [r for (l, s, r) in kept if l == log and s == size]
    if any(r != root for r in same):
        return "changed", "not_anchored"
    if same:
        return "genuine", "anchored"
    return "unknown", "not_anchored" if kept else "other_register"


def judge(data, kept):
    """What the proof of a certificate is worth, in the words the program has for it."""
    keys = {"v", "log", "number", "digest", "seal", "print", "checkpoint"}
    try:
        proof = loads(data, once)
        texts = ("log", "number", "digest", "checkpoint")
        right = (set(proof) == keys and type(proof["v"]) is int and proof["v"] == 1
                 and all(isinstance(proof[key], str) for key in texts))
        if not right or not well_formed([proof["seal"], proof["print"]]):
            raise ValueError("form")
    except (ValueError, TypeError, AttributeError, RecursionError):
        return "changed", "proof_unreadable"
    try:
        (named,) = checkpoints_of(proof["checkpoint"])
        roots = [check_proof(proof[name], 0)[2] for name in ("seal", "print")]
    except (ValueError, Fault):
        return "changed", "proof_broken"
    if roots != [named, named] or named[0] != proof["log"]:
        return "changed", "proof_broken"
    try:
        digest = sealed(proof)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        digest = None
    if digest is None:
        return "changed", "facts_differ"
    if digest != proof["digest"]:
        return "changed", "pages_differ"
    return known(named, kept)


def judge_all(data, kept):
    """What a list of proofs is worth: every event needs one that leads to a root that was kept."""
    try:
        proofs = loads(data, once)
        if not well_formed(proofs):
            raise ValueError("form")
    except (ValueError, TypeError, RecursionError):
        return "changed", "proof_unreadable"
    if not proofs:
        return "changed", "proof_unreadable"
    confirmed, events = {}, {}
    for at, proof in enumerate(proofs, 1):
        try:
            seq, event, checkpoint = check_proof(proof, at)
        except Fault:
            return "changed", "proof_broken"
        # One journal has one event of a number: another beside it is none of it.
        if events.setdefault(seq, (checkpoint[0], event)) != (checkpoint[0], event):
            return "changed", "proof_broken"
        verdict, reason = known(checkpoint, kept)
        if verdict == "changed":
            return verdict, reason
        confirmed[seq] = confirmed.get(seq, False) or verdict == "genuine"
    if all(confirmed.values()):
        return "genuine", "anchored"
    return "unknown", "not_anchored" if kept else "other_register"


def scan(text):
    """Every checkpoint of a text, whatever stands between them: as a mail quotes it."""
    lines = [line.rstrip("\r") for line in text.split("\n")]
    found = []
    for at in range(len(lines) - 2):
        try:
            found += checkpoints_of("\n".join(lines[at:at + 3]) + "\n")
        except ValueError:
            continue
    return found


def main_proof(arguments):
    try:
        data = read(".", arguments[0], True)
        kept = read(".", arguments[1], True) if len(arguments) > 1 else b""
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    kept = scan(kept.decode("utf-8", "replace"))
    if len(arguments) > 1 and not kept:
        print("no checkpoint in %s" % arguments[1], file=sys.stderr)
        return 2
    is_list = data.lstrip().startswith(b"[")
    verdict, reason = (judge_all if is_list else judge)(data, kept)
    said = {"genuine": "ok", "unknown": "NOT CONFIRMED", "changed": "NOT RIGHT"}
    print("%s: %s" % (said[verdict], reason))
    return {"genuine": 0, "unknown": 3, "changed": 1}[verdict]


def read(folder, name, needed):
    path = os.path.join(folder, name)
    if not needed and not os.path.exists(path):
        return b""
    with open(path, "rb") as file:
        return file.read()


def main(arguments):
    if arguments[:1] == ["proof"] and len(arguments) in (2, 3):
        return main_proof(arguments[1:])
    if len(arguments) != 1 or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 2
    names = (("journal.jsonl", True), ("journal-proof.json", True),
             ("checkpoints.txt", False), ("inclusion-proofs.json", False))
    try:
        files = [read(arguments[0], name, needed) for name, needed in names]
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    try:
        print("ok: %d events, %d checkpoints, %d proofs" % check(*files))
        return 0
    except Fault as fault:
        print("NOT RIGHT: %s" % fault)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

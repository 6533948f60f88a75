"""measured.py SECONDS LOG COMMAND...: runs a command and says as JSON what it and all its children took.

The kernel adds up the processor time of every process that was waited for; the memory is that of
the largest single one of them. What the command prints goes into LOG.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time


def main():
    seconds, log, command = float(sys.argv[1]), sys.argv[2], sys.argv[3:]
    started = time.monotonic()
    with open(log, "wb") as out:
        # A group of its own: a command that starts others is stopped with all of them.
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            code = None
    wall = time.monotonic() - started
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Bytes on macOS, KiB elsewhere.
    peak = spent.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    print(
        json.dumps(
            {
                "code": code,
                "cost": {
                    "wall": int(wall * 1e6),
                    "cpu": int((spent.ru_utime + spent.ru_stime) * 1e6),
                },
                "peak": peak,
            }
        )
    )


main()

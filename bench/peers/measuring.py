"""What the peers of the structure benchmark share: a question is asked once to warm up, and then some more times."""
import json
import sys
import time

RUNS = 5
ENOUGH = 20  # seconds


def peak():
    """The most memory this process has had at once since the last reset, in megabytes."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


def measure(question, answer, describe, how=""):
    """Prints, as a line of JSON, how long the answers took, the most memory, and what describe makes of the last one."""
    with open("/proc/self/clear_refs", "w") as reset:
        reset.write("5")
    seconds = []
    while True:
        start = time.perf_counter()
        answered = answer()
        seconds.append(time.perf_counter() - start)
        if len(seconds) > RUNS or sum(seconds) > ENOUGH:
            break
    warm = seconds[1:] or seconds
    json.dump({"question": question, "how": how, "threads": 1, "seconds": warm, "megabytes": peak(), "answer": describe(answered)}, sys.stdout)
    print(flush=True)

"""What the peers of the structure benchmark share: a question is asked for a second to warm up, and then some more times."""
import json
import sys
import time

RUNS = 5
WARM_UP = 1  # second
ENOUGH = 20  # seconds


def peak():
    """The most memory this process has had at once since the last reset, in megabytes."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


def timed(answer):
    start = time.perf_counter()
    answered = answer()
    return time.perf_counter() - start, answered


def measure(question, answer, describe, how=""):
    """Prints, as a line of JSON, how long the answers took, the most memory, and what describe makes of the last one."""
    with open("/proc/self/clear_refs", "w") as reset:
        reset.write("5")
    spent = last = 0
    while spent < WARM_UP:
        last, answered = timed(answer)
        spent += last
    seconds = [last] if last > ENOUGH else []
    while not seconds or (len(seconds) < RUNS and sum(seconds) < ENOUGH):
        last, answered = timed(answer)
        seconds.append(last)
    json.dump({"question": question, "how": how, "threads": 1, "seconds": seconds, "megabytes": peak(), "answer": describe(answered)}, sys.stdout)
    print(flush=True)

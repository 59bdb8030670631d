"""Counts the states of a protocol: python3 count.py NAME SIZE prints states, transitions, depth.

Each protocol is a module here, written from its description. It has initial(size), the states at
the start; steps(state), the successor of each step, one for each; and perhaps inside(state), which
states belong to the question. States are tuples.
"""

import importlib
import sys


def count(protocol, size):
    inside = getattr(protocol, "inside", lambda state: True)
    level = {state for state in protocol.initial(size) if inside(state)}
    seen = set(level)
    transitions = 0
    depth = 0
    while True:
        found = set()
        for state in level:
            for successor in protocol.steps(state):
                transitions += 1
                if successor not in seen and inside(successor):
                    found.add(successor)
        if not found:
            return len(seen), transitions, depth
        seen |= found
        level = found
        depth += 1


def put(values, place, value):
    """The tuple with another value at one place."""
    return values[:place] + (value,) + values[place + 1:]


if __name__ == "__main__":
    name, size = sys.argv[1:]
    print(*count(importlib.import_module(name.replace("-", "_")), int(size)))

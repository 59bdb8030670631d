"""EWD998: as ewd840.py, with a counter and the number of messages coming for each node.

Counters and messages to a node are at most LIMIT, the token's sum at most three times as much.
"""

from count import put

N = 0
LIMIT = 1


def initial(size):
    global N
    N = size
    every = range(2 ** size)
    none = (0,) * size
    return [(a, b, none, none, t, 0, 1) for a in every for b in every for t in range(size)]


def inside(state):
    _, _, counter, pending, _, q, _ = state
    return max(counter) <= LIMIT and max(pending) <= LIMIT and q <= 3 * LIMIT


def steps(state):
    active, black, counter, pending, token, q, tainted = state
    here = 1 << token
    if token == 0 and (tainted or black & 1 or counter[0] + q > 0):
        yield active, black & ~1, counter, pending, N - 1, 0, 0
    if token > 0 and not active & here:
        dark = 1 if tainted or black & here else 0
        yield active, black & ~here, counter, pending, token - 1, q + counter[token], dark
    for i in range(N):
        bit = 1 << i
        if pending[i]:
            yield (active | bit, black | bit, put(counter, i, counter[i] - 1),
                   put(pending, i, pending[i] - 1), token, q, tainted)
        if active & bit:
            yield active & ~bit, black, counter, pending, token, q, tainted
            for j in range(N):
                if j != i:
                    yield (active, black, put(counter, i, counter[i] + 1),
                           put(pending, j, pending[j] + 1), token, q, tainted)

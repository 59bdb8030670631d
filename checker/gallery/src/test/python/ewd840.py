"""EWD840: active and black are sets of nodes as bits, with the token's place and colour.

At the start any nodes are active and black, and a black token is anywhere.
"""

N = 0


def initial(size):
    global N
    N = size
    every = range(2 ** size)
    return [(a, b, t, 1) for a in every for b in every for t in range(size)]


def steps(state):
    active, black, token, tainted = state
    here = 1 << token
    if token == 0 and (tainted or black & 1):
        yield active, black & ~1, N - 1, 0
    if token > 0 and (not active & here or black & here or tainted):
        yield active, black & ~here, token - 1, int(bool(tainted or black & here))
    for i in range(N):
        if active >> i & 1:
            yield active & ~(1 << i), black, token, tainted
            for j in range(N):
                if j != i:
                    yield active | 1 << j, black | (1 << i if j > i else 0), token, tainted

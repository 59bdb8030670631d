"""Philosophers: a state says who holds each fork (0 for nobody, else philosopher + 1).

Philosopher i sits between forks i and i + 1; all but the last reach for fork i first.
"""

from count import put


def initial(size):
    return [(0,) * size]


def steps(forks):
    n = len(forks)
    for i in range(n):
        reach = [i, (i + 1) % n] if i < n - 1 else [0, i]
        held = [fork for fork in reach if forks[fork] == i + 1]
        if len(held) == 2:
            yield tuple(0 if owner == i + 1 else owner for owner in forks)
        elif forks[reach[len(held)]] == 0:
            yield put(forks, reach[len(held)], i + 1)

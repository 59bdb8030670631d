"""The lock with leases: a client is (what it does, when its lease ends by its reckoning, token,
token of its write).

Times are ticks from now: 0 is over. A lease lasts 2 ticks, there are 3. A client reckons from when it
asked, the server from when it lent.
"""

from count import put

LEASE = 2
LEASES = 3


def initial(size):
    return [((("idle", 0, 0, 0),) * size, 0, 0, 0)]


def tick(client):
    what, ends, token, write = client
    ends = max(ends - 1, 0)
    return ("idle", 0, 0, write) if what == "holds" and ends == 0 else (what, ends, token, write)


def steps(state):
    clients, lent, last, stored = state
    yield tuple(map(tick, clients)), max(lent - 1, 0), last, stored
    for i, (what, ends, token, write) in enumerate(clients):
        def client(*now):
            return put(clients, i, now)

        if what == "idle":
            yield client("asks", LEASE, 0, write), lent, last, stored
        if what == "asks" and lent == 0 and last < LEASES:
            yield client("lent", ends, last + 1, write), LEASE, last + 1, stored
        if what == "lent":
            now = ("holds", ends, token, write) if ends else ("idle", 0, 0, write)
            yield client(*now), lent, last, stored
        if what == "holds" and not write:
            yield client(what, ends, token, token), lent, last, stored
        if write:
            yield client(what, ends, token, 0), lent, last, max(stored, write)

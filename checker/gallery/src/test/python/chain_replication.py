"""Chain replication with three updates: a tuple of servers (identity, log, inbox), updates sent.

The tail's log is what was answered, also by a server that becomes the tail. After a crash the link
below it is new: on it is what the server above has and the one below has not; below a new head
nothing, for the link from the old one is broken.
"""

UPDATES = 3


def initial(size):
    return [(tuple((i, (), ()) for i in range(size)), 0)]


def steps(state):
    chain, sent = state
    if sent < UPDATES:
        name, log, inbox = chain[0]
        yield ((name, log, inbox + (sent + 1,)),) + chain[1:], sent + 1
    for i, (name, log, inbox) in enumerate(chain):
        above, below = chain[:i], chain[i + 1:]
        if inbox:
            if below:
                heir, its_log, its_inbox = below[0]
                below = ((heir, its_log, its_inbox + inbox[:1]),) + below[1:]
            yield above + ((name, log + inbox[:1], inbox[1:]),) + below, sent
    if len(chain) > 1:
        for i in range(len(chain)):
            above, below = chain[:i], chain[i + 1:]
            if below:
                heir, its_log, _ = below[0]
                missing = above[-1][1][len(its_log):] if above else ()
                below = ((heir, its_log, missing),) + below[1:]
            yield above + below, sent

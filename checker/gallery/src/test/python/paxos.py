"""Paxos with two ballots: acceptors are (promised, ballot of the vote, its value), -1 for none.

A proposer is (what it did, promises it has). What is under way is a set of tuples; a message stays
in it, is answered once by each acceptor, and may arrive at any time.
"""

from count import put

BALLOTS = (0, 1)


def initial(size):
    return [(((0, frozenset()),) * 2, ((-1, -1, -1),) * size, frozenset())]


def steps(state):
    proposers, acceptors, messages = state
    majority = len(acceptors) // 2 + 1
    for b in BALLOTS:
        done, promises = proposers[b]
        if done == 0:
            yield put(proposers, b, (1, promises)), acceptors, messages | {("1a", b)}
        if done == 1:
            if len(promises) >= majority:
                voted, value = max(promise[1:] for promise in promises)
                wanted = value if voted >= 0 else b
                yield put(proposers, b, (2, promises)), acceptors, messages | {("2a", b, wanted)}
            for message in messages:
                if message[:2] == ("1b", b) and message[2:] not in promises:
                    yield (put(proposers, b, (1, promises | {message[2:]})), acceptors, messages)
    for a, (promised, voted, value) in enumerate(acceptors):
        for message in messages:
            if message[0] == "1a" and message[1] > promised:
                answer = ("1b", message[1], a, voted, value)
                yield proposers, put(acceptors, a, (message[1], voted, value)), messages | {answer}
            if message[0] == "2a" and message[1] >= promised and message[1] != voted:
                answer = ("2b", a) + message[1:]
                yield proposers, put(acceptors, a, (message[1],) + message[1:]), messages | {answer}

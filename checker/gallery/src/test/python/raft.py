"""Raft with three servers, SIZE terms, and one entry for each leader, which is its term.

A server is (role, term, vote, log, committed, who votes for it or has its log). Messages stay: what
was sent can always arrive, but is handled only where it has an effect or asks for an answer. A
leader sends its log when it has added its entry, and when more of it is committed.
"""

from count import put

SERVERS = (0, 1, 2)
SIZE = 0


def initial(size):
    global SIZE
    SIZE = size
    return [((("follower", 0, None, (), 0, frozenset()),) * 3, frozenset())]


def prefix(some, log):
    return log[:len(some)] == some


def steps(state):
    servers, messages = state
    for i in SERVERS:
        role, term, vote, log, committed, backing = servers[i]

        def become(*server, sending=()):
            return put(servers, i, server), messages | set(sending)

        if role == "leader" and term not in log:
            longer = log + (term,)
            yield become(role, term, vote, longer, committed, frozenset({i}),
                         sending=[("append", term, i, longer, committed)])
        if role != "leader" and term < SIZE:
            last = log[-1] if log else 0
            yield become("candidate", term + 1, i, log, committed, frozenset({i}),
                         sending=[("ask", term + 1, i, (last, len(log)))])
        for kind, when, sender, *rest in messages:
            if sender == i:
                continue
            if kind == "ask":
                voted = vote if when == term else None
                idle = when > term or role == "follower"
                mine = (log[-1] if log else 0, len(log))
                if when >= term and idle and voted is None and rest[0] >= mine:
                    yield become("follower", when, sender, log, committed,
                                 frozenset() if when > term else backing,
                                 sending=[("give", when, i, sender)])
                elif when > term:
                    yield become("follower", when, None, log, committed, frozenset())
            if kind == "give" and rest[0] == i and role == "candidate" and when == term:
                yield become("leader", term, vote, log, committed, frozenset({i}))
            if kind == "append" and when >= term:
                theirs, sure = rest
                yield become("follower", when, vote if when == term else None,
                             log if prefix(theirs, log) else theirs, max(committed, sure),
                             frozenset(), sending=[("have", when, i, sender, len(theirs))])
            if kind == "have" and rest[0] == i and role == "leader" and when == term:
                if rest[1] == len(log):
                    news = [] if committed == len(log) else [("append", term, i, log, len(log))]
                    yield become(role, term, vote, log, len(log), backing | {sender},
                                 sending=news)

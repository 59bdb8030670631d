"""Two-phase commit: the phases of the managers, that of the coordinator, the managers it knows to
be prepared (as bits), and the managers that have said so (as bits).

The coordinator's decision is at the same time the message to all managers. What a manager learns
it may learn again.
"""

from count import put


def initial(size):
    return [(("working",) * size, "working", 0, 0)]


def steps(state):
    managers, coordinator, known, said = state
    n = len(managers)
    if coordinator == "working":
        if known == 2 ** n - 1:
            yield managers, "committed", known, said
        yield managers, "aborted", known, said
    for i in range(n):
        if coordinator != "working":
            yield put(managers, i, coordinator), coordinator, known, said
        elif said >> i & 1:
            yield managers, coordinator, known | 1 << i, said
        if managers[i] == "working":
            yield put(managers, i, "prepared"), coordinator, known, said | 1 << i
            yield put(managers, i, "aborted"), coordinator, known, said

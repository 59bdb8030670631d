"""Go-back-N: window SIZE, numbers modulo SIZE + 1, SIZE + 2 data; the sender is (acknowledged, sent).

The sender sends any datum of the window up to the first new one. The receiver accepts the one it
waits for, and always acknowledges with the number that it waits for next. A queue that is full
blocks.
"""

from lossy_line import ROOM, losses

SIZE = 0


def initial(size):
    global SIZE
    SIZE = size
    return [((0, 0), 0, (), ())]


def steps(state):
    yield from losses(state)
    (low, high), receiver, data, acks = state
    numbers = SIZE + 1
    total = SIZE + 2
    if len(data) < ROOM:
        for datum in range(low, min(high + 1, low + SIZE, total)):
            yield (low, max(high, datum + 1)), receiver, data + ((datum % numbers, datum),), acks
    if data and len(acks) < ROOM:
        new = receiver < total and data[0][0] == receiver % numbers
        yield (low, high), receiver + new, data[1:], acks + ((receiver + new) % numbers,)
    if acks:
        reached = next((i for i in range(low, high + 1) if i % numbers == acks[0]), low)
        yield (reached, high), receiver, data, acks[1:]

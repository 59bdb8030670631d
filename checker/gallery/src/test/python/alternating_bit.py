"""The alternating-bit protocol, for SIZE data: the sender and the receiver are how far they are.

The sender sends datum s with bit s % 2 until an acknowledgement with this bit arrives; the receiver
acknowledges with the bit that it got, and accepts the datum if the bit is that of the one it waits
for. A queue that is full blocks.
"""

from lossy_line import ROOM, losses

SIZE = 0


def initial(size):
    global SIZE
    SIZE = size
    return [(0, 0, (), ())]


def steps(state):
    yield from losses(state)
    sender, receiver, data, acks = state
    if sender < SIZE and len(data) < ROOM:
        yield sender, receiver, data + ((sender % 2, sender),), acks
    if data and len(acks) < ROOM:
        bit, _ = data[0]
        new = receiver < SIZE and bit == receiver % 2
        yield sender, receiver + new, data[1:], acks + (bit,)
    if acks:
        got = sender < SIZE and acks[0] == sender % 2
        yield sender + got, receiver, data, acks[1:]

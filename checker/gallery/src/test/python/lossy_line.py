"""Two queues of at most two messages, which lose any of them: what two protocols have in common.

A state is (sender, receiver, data under way, acknowledgements under way). Losing one of two equal
messages is one step.
"""

ROOM = 2


def lost(queue):
    """The queues after each possible loss."""
    return {queue[:i] + queue[i + 1:] for i in range(len(queue))}


def losses(state):
    sender, receiver, data, acks = state
    for left in lost(data):
        yield sender, receiver, left, acks
    for left in lost(acks):
        yield sender, receiver, data, left

"""Peterson: memory is (flag 0, flag 1, turn); each process has a line number.

0: flag[i] = 1; 1: turn = other; 2: if not flag[other] goto 4; 3: if turn == i goto 4 else goto 2;
4: flag[i] = 0, goto 0.
"""

from count import put


def initial(_):
    return [((0, 0, turn), (0, 0)) for turn in (0, 1)]


def steps(state):
    memory, lines = state
    for i in (0, 1):
        if lines[i] == 0:
            yield put(memory, i, 1), put(lines, i, 1)
        elif lines[i] == 1:
            yield put(memory, 2, 1 - i), put(lines, i, 2)
        elif lines[i] == 2:
            yield memory, put(lines, i, 3 if memory[1 - i] else 4)
        elif lines[i] == 3:
            yield memory, put(lines, i, 4 if memory[2] == i else 2)
        else:
            yield put(memory, i, 0), put(lines, i, 0)

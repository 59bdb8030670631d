"""The bakery: shared are choosing and number of each, local are a line, a maximum and an index.

0: choosing = 1; 1: for j: max = max(max, number[j]); 2: number = max + 1; 3: choosing = 0;
for j: 4: await not choosing[j]; 5: await number[j] == 0 or (number[j], j) >= (number[i], i);
6: number = 0, goto 0. Numbers above 3 are left out.
"""

from count import put


def initial(size):
    zeros = (0,) * size
    return [(zeros, zeros, ((0, 0, 0),) * size)]


def inside(state):
    return max(state[1]) <= 3


def steps(state):
    choosing, number, local = state
    n = len(number)
    for i in range(n):
        line, top, j = local[i]

        def at(*values):
            return put(local, i, values)

        if line == 0:
            yield put(choosing, i, 1), number, at(1, 0, 0)
        elif line == 1:
            more = max(top, number[j])
            yield choosing, number, at(1, more, j + 1) if j + 1 < n else at(2, more, 0)
        elif line == 2:
            yield choosing, put(number, i, top + 1), at(3, 0, 0)
        elif line == 3:
            yield put(choosing, i, 0), number, at(4, 0, 0)
        elif line == 4 and not choosing[j]:
            yield choosing, number, at(5, 0, j)
        elif line == 5 and (number[j] == 0 or (number[j], j) >= (number[i], i)):
            yield choosing, number, at(4, 0, j + 1) if j + 1 < n else at(6, 0, 0)
        elif line == 6:
            yield choosing, put(number, i, 0), at(0, 0, 0)

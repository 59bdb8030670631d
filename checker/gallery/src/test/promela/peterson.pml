/* Peterson's algorithm. Each option of the loop is one step; line[i] is the place in the program of
   process i: 0 flag[i] = 1, 1 turn = other, 2 reads the other's flag, 3 reads the turn, 4 inside.
   One state more than the protocol has: the one in which whose turn it is has not been chosen. */
bit started, flag[2], turn;
byte line[2];

#define PROCESS(I, OTHER) \
    :: d_step { started && line[I] == 0 -> flag[I] = 1; line[I] = 1 } \
    :: d_step { started && line[I] == 1 -> turn = OTHER; line[I] = 2 } \
    :: d_step { started && line[I] == 2 && flag[OTHER] -> line[I] = 3 } \
    :: d_step { started && line[I] == 2 && !flag[OTHER] -> line[I] = 4 } \
    :: d_step { started && line[I] == 3 && turn == I -> line[I] = 4 } \
    :: d_step { started && line[I] == 3 && turn != I -> line[I] = 2 } \
    :: d_step { started && line[I] == 4 -> flag[I] = 0; line[I] = 0 }

active proctype steps() {
    do
    :: d_step { !started -> started = 1; turn = 0 }
    :: d_step { !started -> started = 1; turn = 1 }
    PROCESS(0, 1)
    PROCESS(1, 0)
    od
}

/* N dining philosophers; holds[i] is how many forks philosopher i has. All but the last begin with
   the fork on the left, which has their number; the last begins with fork 0. */
#ifndef N
#define N 5
#endif
byte holds[N];
bit taken[N];

#define LAST (me == N - 1)
#define FIRST (LAST -> 0 : me)
#define SECOND (LAST -> me : me + 1)

active [N] proctype philosopher() {
    byte me = _pid;
    do
    :: d_step { holds[me] == 0 && !taken[FIRST] -> taken[FIRST] = 1; holds[me] = 1 }
    :: d_step { holds[me] == 1 && !taken[SECOND] -> taken[SECOND] = 1; holds[me] = 2 }
    :: d_step { holds[me] == 2 -> taken[FIRST] = 0; taken[SECOND] = 0; holds[me] = 0 }
    od
}

/* Two-phase commit of N managers. A phase is 0 working, 1 prepared, 2 committed, 3 aborted; the
   coordinator's decision is the message to all; said[i] is the message of manager i. */
#ifndef N
#define N 3
#endif
byte phase[N], decision;
bit said[N], known[N];
byte prepared;

active proctype coordinator() {
    do
    :: d_step { decision == 0 && prepared == N -> decision = 2 }
    :: d_step { decision == 0 -> decision = 3 }
    od
}

active [N] proctype manager() {
    byte me = _pid - 1;
    do
    :: d_step { phase[me] == 0 -> phase[me] = 1; said[me] = 1 }
    :: d_step { phase[me] == 0 -> phase[me] = 3 }
    :: d_step { decision == 0 && said[me] ->
        prepared = prepared + (known[me] -> 0 : 1); known[me] = 1 }
    :: d_step { decision != 0 -> phase[me] = decision }
    od
}

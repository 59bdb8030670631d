/* EWD840 on N nodes; active, black and the token. The start is one of N * 4^N, numbered by choice.
   As many states more than the protocol has: those in which the choice is not made. */
#ifndef N
#define N 3
#endif
#define STARTS (N * (1 << (2 * N)))
bit started, active_[N], black[N], tainted;
byte token;
int choice;
hidden byte k;

active proctype starting() {
    do
    :: d_step { !started && choice < STARTS - 1 -> choice++ }
    :: d_step {
        !started ->
        started = 1;
        token = choice % N;
        choice = choice / N;
        k = 0;
        do
        :: k < N -> active_[k] = choice & 1; black[k] = (choice >> 1) & 1; choice = choice / 4; k++
        :: else -> break
        od;
        tainted = 1;
        choice = 0;
        k = 0
    }
    :: d_step {
        started && token == 0 && (tainted || black[0]) ->
        black[0] = 0; tainted = 0; token = N - 1
    }
    :: d_step {
        started && token > 0 && (!active_[token] || black[token] || tainted) ->
        tainted = tainted || black[token]; black[token] = 0; token--
    }
    od
}

active [N] proctype rests() {
    byte me = _pid - 1;
    do
    :: d_step { started && active_[me] -> active_[me] = 0 }
    od
}

active [N * N] proctype wakes() {
    byte from = (_pid - 1 - N) / N;
    byte to = (_pid - 1 - N) % N;
    do
    :: d_step {
        started && from != to && active_[from] ->
        active_[to] = 1; black[from] = black[from] || to > from
    }
    od
}

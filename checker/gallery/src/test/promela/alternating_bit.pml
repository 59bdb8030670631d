/* The alternating-bit protocol for N data. A place of a queue is 0 if it is empty, else one more
   than the number of the datum, or than the bit of the acknowledgement; the bit of a datum is that
   of its number. Losing either of two equal messages is one step. */
#ifndef N
#define N 3
#endif
byte sent, accepted;
byte data[2], ack[2];

#define TAKE(Q) Q[0] = Q[1]; Q[1] = 0
#define PUT(Q, V) if :: Q[0] == 0 -> Q[0] = V :: else -> Q[1] = V fi

active proctype steps() {
    do
    :: d_step { sent < N && data[1] == 0 -> PUT(data, sent + 1) }
    :: d_step { data[0] != 0 && ack[1] == 0 && accepted < N &&
            (data[0] - 1) % 2 == accepted % 2 ->
        PUT(ack, (data[0] - 1) % 2 + 1); accepted++; TAKE(data) }
    :: d_step { data[0] != 0 && ack[1] == 0 &&
            !(accepted < N && (data[0] - 1) % 2 == accepted % 2) ->
        PUT(ack, (data[0] - 1) % 2 + 1); TAKE(data) }
    :: d_step { ack[0] != 0 && sent < N && ack[0] - 1 == sent % 2 -> sent++; TAKE(ack) }
    :: d_step { ack[0] != 0 && !(sent < N && ack[0] - 1 == sent % 2) -> TAKE(ack) }
    :: d_step { data[0] != 0 -> TAKE(data) }
    :: d_step { data[1] != 0 && data[1] != data[0] -> data[1] = 0 }
    :: d_step { ack[0] != 0 -> TAKE(ack) }
    :: d_step { ack[1] != 0 && ack[1] != ack[0] -> ack[1] = 0 }
    od
}

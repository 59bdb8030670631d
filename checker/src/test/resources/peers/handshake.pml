/*
 * handshake: TCP open and close over a network that loses, duplicates and reorders.
 *
 * One state here is one state of the model: one process, one location, one d_step for each step.
 * The network is a multiset, kept as an array in descending order, 0 being a free place, so that
 * equal multisets are equal arrays. What only lives within a step is hidden, no part of the state.
 *
 * Spin's "states, stored" is the number of states. Its "transitions" is one more than the number of
 * transitions: it is stored + matched, and the initial state is stored without a transition.
 *
 * With -c0 (never stop) Spin's "errors" is, given -DTERMINAL, the number of terminal states, and
 * given -DAGREE, the number of states that violate AGREE, each of which then has one more edge.
 */

/* Parameters: sequence space 2..8, network capacity 1..6; R, N, L, D 0..7; the others 0 or 1. */
#ifndef M
#define M 4
#endif
#ifndef K
#define K 4
#endif
#ifndef R
#define R 1
#endif
#ifndef N
#define N 1
#endif
#ifndef L
#define L 1
#endif
#ifndef D
#define D 1
#endif
#ifndef SCLOSE
#define SCLOSE 0
#endif
#ifndef QUIET
#define QUIET 1
#endif
#ifndef RFC1337
#define RFC1337 0
#endif

/* An endpoint's st. IDLE is CLOSED at the client, endpoint 0, and LISTEN at the server, 1. */
#define IDLE       0
#define SYN_SENT   1
#define SYN_RCVD   2
#define FIN_WAIT_1 3
#define CLOSING    4
#define LAST_ACK   5
#define ESTAB      6
#define FIN_WAIT_2 7
#define TIME_WAIT  8
#define CLOSE_WAIT 9

/* Has sent what must be acknowledged: may retransmit, then give up. */
#define OUTSTANDING(s) (SYN_SENT <= s && s <= LAST_ACK)

/* A segment is one number: to, type, seq, ack from the high bits down. No type is 0. */
#define SYN    1
#define SYNACK 2
#define ACK    3
#define FIN    4
#define RST    5
#define RSTA   6

#if M <= 4
#define BITS 2
#define segment byte
#else
#define BITS 3
#define segment short
#endif
#define MASK ((1 << BITS) - 1)
#define SEGMENT(to, t, q, a) \
    (((to) << (3 + 2 * BITS)) | ((t) << (2 * BITS)) | ((q) << BITS) | (a))
#define TO(s)   ((s) >> (3 + 2 * BITS))
#define TYPE(s) (((s) >> (2 * BITS)) & 7)
#define SEQ(s)  (((s) >> BITS) & MASK)
#define ACKN(s) ((s) & MASK)

#define INC(x) (((x) + 1) % M)
#define DEC(x) (((x) + M - 1) % M)

unsigned st0 : 4;  unsigned nxt0 : BITS;  unsigned rcv0 : BITS;  unsigned rt0 : 3;
unsigned st1 : 4;  unsigned nxt1 : BITS;  unsigned rcv1 : BITS;  unsigned rt1 : 3;
unsigned opens : 3 = N;
unsigned nl : 3 = L;
unsigned nd : 3 = D;
segment net[K];

hidden segment in;     /* the segment that a step takes */
hidden segment out;    /* the segment that a step sends, 0 for none */
hidden byte type;
hidden byte seq;
hidden byte ackn;
hidden byte at;

#define ROOM  (net[K - 1] == 0)
#define EMPTY (net[0] == 0)

/* One of several equal copies stands for all: the first. */
#define FIRST0    (net[0] != 0)
#define FIRST(k)  (net[k] != 0 && net[k] != net[k - 1])

inline add(s) {
    at = K - 1;
    do
    :: at > 0 && net[at - 1] < s -> net[at] = net[at - 1]; at--
    :: else -> break
    od;
    net[at] = s
}

inline remove(k) {
    at = k;
    do
    :: at < K - 1 && net[at] != 0 -> net[at] = net[at + 1]; at++
    :: else -> break
    od;
    net[at] = 0
}

inline idle(st, rcv, rt) {
    st = IDLE; rcv = 0; rt = 0
}

inline open() {
    opens--;
    out = SEGMENT(1, SYN, nxt0, 0);
    add(out);
    nxt0 = INC(nxt0); st0 = SYN_SENT; rt0 = R
}

inline close(peer, st, nxt, rcv, rt, next) {
    out = SEGMENT(peer, FIN, nxt, rcv);
    add(out);
    nxt = INC(nxt); st = next; rt = R
}

inline retransmit(peer, st, nxt, rcv, rt) {
    rt--;
    if
    :: st == SYN_SENT -> out = SEGMENT(peer, SYN, DEC(nxt), 0)
    :: st == SYN_RCVD -> out = SEGMENT(peer, SYNACK, DEC(nxt), rcv)
    :: else -> out = SEGMENT(peer, FIN, DEC(nxt), rcv)
    fi;
    add(out)
}

/* The line FIN? of the table, in the state st that the step has come to. */
inline fin(peer, st, nxt, rcv) {
    if
    :: type == FIN && (st == ESTAB || st == FIN_WAIT_1 || st == FIN_WAIT_2) ->
        rcv = INC(rcv);
        out = SEGMENT(peer, ACK, nxt, rcv);
        if
        :: st == ESTAB -> st = CLOSE_WAIT
        :: st == FIN_WAIT_1 -> st = CLOSING
        :: else -> st = TIME_WAIT
        fi
    :: else
    fi
}

/* The lines 1 to 21 of the table of reactions. */
inline react(e, peer, st, nxt, rcv, rt) {
    if
    :: st == IDLE ->
        if
        :: type >= RST
        :: type == SYN && e == 1 ->
            rcv = INC(seq);
            out = SEGMENT(peer, SYNACK, nxt, rcv);
            nxt = INC(nxt); st = SYN_RCVD; rt = R
        :: type == SYN && e == 0 -> out = SEGMENT(peer, RSTA, 0, INC(seq))
        :: else -> out = SEGMENT(peer, RST, ackn, 0)
        fi
    :: st == SYN_SENT ->
        if
        :: type == RSTA && ackn == nxt -> idle(st, rcv, rt)
        :: type == SYN || type == RST || (type == RSTA && ackn != nxt)
        :: else ->
            if
            :: ackn != nxt -> out = SEGMENT(peer, RST, ackn, 0)
            :: ackn == nxt && type == SYNACK ->
                rcv = INC(seq); st = ESTAB; rt = 0;
                out = SEGMENT(peer, ACK, nxt, rcv)
            :: else
            fi
        fi
    :: else ->
        if
        :: type >= RST ->
            if
            :: seq == rcv && !(RFC1337 && st == TIME_WAIT) -> idle(st, rcv, rt)
            :: else
            fi
        :: type <= SYNACK || (type < RST && seq != rcv) -> out = SEGMENT(peer, ACK, nxt, rcv)
        :: else ->
            if
            :: st == SYN_RCVD ->
                if
                :: ackn != nxt -> out = SEGMENT(peer, RST, ackn, 0)
                :: else -> st = ESTAB; rt = 0; fin(peer, st, nxt, rcv)
                fi
            :: OUTSTANDING(st) && st != SYN_RCVD ->
                if
                :: ackn == nxt ->
                    if
                    :: st == LAST_ACK -> idle(st, rcv, rt)
                    :: st == CLOSING -> st = TIME_WAIT; rt = 0
                    :: else -> st = FIN_WAIT_2; rt = 0; fin(peer, st, nxt, rcv)
                    fi
                :: ackn != nxt && ackn == DEC(nxt) -> fin(peer, st, nxt, rcv)
                :: else
                fi
            :: else ->
                if
                :: ackn == nxt -> fin(peer, st, nxt, rcv)
                :: else
                fi
            fi
        fi
    fi
}

inline deliver(k) {
    in = net[k];
    remove(k);
    type = TYPE(in); seq = SEQ(in); ackn = ACKN(in); out = 0;
    if
    :: TO(in) == 0 -> react(0, 1, st0, nxt0, rcv0, rt0)
    :: else -> react(1, 0, st1, nxt1, rcv1, rt1)
    fi;
    if
    :: out != 0 -> add(out)
    :: else
    fi
}

inline lose(k) {
    nl--;
    remove(k)
}

inline duplicate(k) {
    nd--;
    out = net[k];
    add(out)
}

#define ENDPOINT(peer, st, nxt, rcv, rt, mayClose) \
    :: d_step { st == ESTAB && mayClose && ROOM -> \
        close(peer, st, nxt, rcv, rt, FIN_WAIT_1) } \
    :: d_step { st == CLOSE_WAIT && ROOM -> close(peer, st, nxt, rcv, rt, LAST_ACK) } \
    :: d_step { OUTSTANDING(st) && rt > 0 && ROOM -> retransmit(peer, st, nxt, rcv, rt) } \
    :: d_step { OUTSTANDING(st) && rt == 0 -> idle(st, rcv, rt) } \
    :: d_step { st == TIME_WAIT && (!QUIET || EMPTY) -> idle(st, rcv, rt) }

#define PLACE(k, first) \
    :: d_step { first -> deliver(k) } \
    :: d_step { nl > 0 && first -> lose(k) } \
    :: d_step { nd > 0 && ROOM && first -> duplicate(k) }

active proctype handshake() {
#ifndef TERMINAL
end:
#endif
    do
    :: d_step { st0 == IDLE && opens > 0 && ROOM -> open() }
    ENDPOINT(1, st0, nxt0, rcv0, rt0, 1)
    ENDPOINT(0, st1, nxt1, rcv1, rt1, SCLOSE)
    PLACE(0, FIRST0)
#if K > 1
    PLACE(1, FIRST(1))
#endif
#if K > 2
    PLACE(2, FIRST(2))
#endif
#if K > 3
    PLACE(3, FIRST(3))
#endif
#if K > 4
    PLACE(4, FIRST(4))
#endif
#if K > 5
    PLACE(5, FIRST(5))
#endif
#ifdef AGREE
    :: d_step { st0 == ESTAB && st1 == ESTAB && (nxt0 != rcv1 || nxt1 != rcv0) -> assert(false) }
#endif
    od
}

------------------------------ MODULE Handshake ------------------------------
(* TCP open and close over a network that loses, duplicates and reorders.      *)
(* Endpoint 0 is the client and 1 the server; the network is a bag.            *)
EXTENDS Naturals, Bags, TLC

CONSTANTS
    M,         \* the sequence space
    K,         \* the network's capacity
    R,         \* retransmissions of each segment that must be acknowledged
    N,         \* connections that the client may open
    L,         \* losses
    D,         \* duplications
    SCLOSE,    \* whether the server may close first
    QUIET,     \* whether TIME_WAIT lasts until the network is empty
    RFC1337    \* whether TIME_WAIT ignores resets

VARIABLES ep, opens, losses, duplications, net

vars == <<ep, opens, losses, duplications, net>>

Endpoint == 0..1

Inc(x) == (x + 1) % M
Dec(x) == (x + M - 1) % M

Init ==
    /\ ep = [e \in Endpoint |-> [st |-> "IDLE", nxt |-> 0, rcv |-> 0, rt |-> 0]]
    /\ opens = N
    /\ losses = L
    /\ duplications = D
    /\ net = EmptyBag

(* A segment from e, and what a step makes of an endpoint: c, sending the set  *)
(* out of at most one segment.                                                 *)

From(e, type, seq, ack) == [to |-> 1 - e, type |-> type, seq |-> seq, ack |-> ack]

Result(c, out) == [end |-> c, out |-> out]

Idle(c) == [c EXCEPT !.st = "IDLE", !.rcv = 0, !.rt = 0]

Resets == {"RST", "RSTA"}
Closing == {"FIN_WAIT_1", "CLOSING", "LAST_ACK"}
Outstanding == {"SYN_SENT", "SYN_RCVD"} \cup Closing

Room == BagCardinality(net) < K

(* Endpoint e takes segment s, in the order of the table of reactions.         *)

AfterFin == "ESTAB" :> "CLOSE_WAIT" @@ "FIN_WAIT_1" :> "CLOSING" @@ "FIN_WAIT_2" :> "TIME_WAIT"

Fin(e, c, s) ==
    IF s.type = "FIN" /\ c.st \in DOMAIN AfterFin
    THEN LET seen == Inc(c.rcv)
         IN Result([c EXCEPT !.rcv = seen, !.st = AfterFin[@]], {From(e, "ACK", c.nxt, seen)})
    ELSE Result(c, {})

WhenIdle(e, c, s) ==
    IF s.type \in Resets THEN Result(c, {})
    ELSE IF s.type # "SYN" THEN Result(c, {From(e, "RST", s.ack, 0)})
    ELSE IF e = 0 THEN Result(c, {From(e, "RSTA", 0, Inc(s.seq))})
    ELSE Result(
        [st |-> "SYN_RCVD", nxt |-> Inc(c.nxt), rcv |-> Inc(s.seq), rt |-> R],
        {From(e, "SYNACK", c.nxt, Inc(s.seq))})

WhenSynSent(e, c, s) ==
    IF s.type = "RSTA" /\ s.ack = c.nxt THEN Result(Idle(c), {})
    ELSE IF s.type = "SYN" \/ s.type \in Resets THEN Result(c, {})
    ELSE IF s.ack # c.nxt THEN Result(c, {From(e, "RST", s.ack, 0)})
    ELSE IF s.type # "SYNACK" THEN Result(c, {})
    ELSE Result(
        [c EXCEPT !.st = "ESTAB", !.rcv = Inc(s.seq), !.rt = 0],
        {From(e, "ACK", c.nxt, Inc(s.seq))})

Acknowledged(e, c, s) ==
    CASE c.st = "SYN_RCVD" -> Fin(e, [c EXCEPT !.st = "ESTAB", !.rt = 0], s)
      [] c.st = "LAST_ACK" -> Result(Idle(c), {})
      [] c.st = "CLOSING" -> Result([c EXCEPT !.st = "TIME_WAIT", !.rt = 0], {})
      [] c.st = "FIN_WAIT_1" -> Fin(e, [c EXCEPT !.st = "FIN_WAIT_2", !.rt = 0], s)
      [] OTHER -> Fin(e, c, s)

WhenSynchronised(e, c, s) ==
    IF s.type \in Resets
    THEN IF s.seq = c.rcv /\ ~(RFC1337 /\ c.st = "TIME_WAIT")
         THEN Result(Idle(c), {})
         ELSE Result(c, {})
    ELSE IF s.type \in {"SYN", "SYNACK"} \/ s.seq # c.rcv
    THEN Result(c, {From(e, "ACK", c.nxt, c.rcv)})
    ELSE IF s.ack = c.nxt THEN Acknowledged(e, c, s)
    ELSE IF c.st = "SYN_RCVD" THEN Result(c, {From(e, "RST", s.ack, 0)})
    ELSE IF c.st \in Closing /\ s.ack = Dec(c.nxt) THEN Fin(e, c, s)
    ELSE Result(c, {})

React(e, s) ==
    CASE ep[e].st = "IDLE" -> WhenIdle(e, ep[e], s)
      [] ep[e].st = "SYN_SENT" -> WhenSynSent(e, ep[e], s)
      [] OTHER -> WhenSynchronised(e, ep[e], s)

(* The steps.                                                                  *)

Open ==
    /\ ep[0].st = "IDLE"
    /\ opens > 0
    /\ Room
    /\ opens' = opens - 1
    /\ ep' = [ep EXCEPT ![0].st = "SYN_SENT", ![0].nxt = Inc(@), ![0].rt = R]
    /\ net' = net (+) SetToBag({From(0, "SYN", ep[0].nxt, 0)})
    /\ UNCHANGED <<losses, duplications>>

Close(e, from, to) ==
    /\ ep[e].st = from
    /\ Room
    /\ ep' = [ep EXCEPT ![e].st = to, ![e].nxt = Inc(@), ![e].rt = R]
    /\ net' = net (+) SetToBag({From(e, "FIN", ep[e].nxt, ep[e].rcv)})
    /\ UNCHANGED <<opens, losses, duplications>>

CloseActive(e) == (e = 1 => SCLOSE) /\ Close(e, "ESTAB", "FIN_WAIT_1")

ClosePassive(e) == Close(e, "CLOSE_WAIT", "LAST_ACK")

Again(e, c) ==
    CASE c.st = "SYN_SENT" -> From(e, "SYN", Dec(c.nxt), 0)
      [] c.st = "SYN_RCVD" -> From(e, "SYNACK", Dec(c.nxt), c.rcv)
      [] OTHER -> From(e, "FIN", Dec(c.nxt), c.rcv)

Retransmit(e) ==
    /\ ep[e].st \in Outstanding
    /\ ep[e].rt > 0
    /\ Room
    /\ ep' = [ep EXCEPT ![e].rt = @ - 1]
    /\ net' = net (+) SetToBag({Again(e, ep[e])})
    /\ UNCHANGED <<opens, losses, duplications>>

GiveUp(e) ==
    /\ ep[e].st \in Outstanding
    /\ ep[e].rt = 0
    /\ ep' = [ep EXCEPT ![e] = Idle(@)]
    /\ UNCHANGED <<opens, losses, duplications, net>>

TimeWaitExpires(e) ==
    /\ ep[e].st = "TIME_WAIT"
    /\ QUIET => net = EmptyBag
    /\ ep' = [ep EXCEPT ![e] = Idle(@)]
    /\ UNCHANGED <<opens, losses, duplications, net>>

Lose(s) ==
    /\ losses > 0
    /\ losses' = losses - 1
    /\ net' = net (-) SetToBag({s})
    /\ UNCHANGED <<ep, opens, duplications>>

Duplicate(s) ==
    /\ duplications > 0
    /\ Room
    /\ duplications' = duplications - 1
    /\ net' = net (+) SetToBag({s})
    /\ UNCHANGED <<ep, opens, losses>>

Deliver(s) ==
    LET result == React(s.to, s)
    IN /\ ep' = [ep EXCEPT ![s.to] = result.end]
       /\ net' = (net (-) SetToBag({s})) (+) SetToBag(result.out)
       /\ UNCHANGED <<opens, losses, duplications>>

Next ==
    \/ Open
    \/ \E e \in Endpoint :
        \/ CloseActive(e)
        \/ ClosePassive(e)
        \/ Retransmit(e)
        \/ GiveUp(e)
        \/ TimeWaitExpires(e)
    \/ \E s \in BagToSet(net) :
        \/ Lose(s)
        \/ Duplicate(s)
        \/ Deliver(s)

Spec == Init /\ [][Next]_vars

Agree ==
    ep[0].st = "ESTAB" /\ ep[1].st = "ESTAB"
        => ep[0].nxt = ep[1].rcv /\ ep[1].nxt = ep[0].rcv
=============================================================================

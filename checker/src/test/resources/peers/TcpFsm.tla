------------------------------- MODULE TcpFsm -------------------------------
(* The connection state diagram of RFC 9293, figure 5, for two peers and a     *)
(* queue of incoming messages at each.                                         *)
EXTENDS Naturals, Sequences

CONSTANT K   \* the longest queue that is kept and expanded

Peer == 0..1
Other(p) == 1 - p

VARIABLES
    tcb,     \* of each peer: whether it has a transmission control block
    state,   \* of each peer: its connection state
    inbox    \* of each peer: the messages on their way to it, oldest first

vars == <<tcb, state, inbox>>

Init ==
    /\ tcb = [p \in Peer |-> FALSE]
    /\ state = [p \in Peer |-> "CLOSED"]
    /\ inbox = [p \in Peer |-> <<>>]

(* What a step of p is made of.                                                *)

Become(p, to) == state' = [state EXCEPT ![p] = to]

Go(p, from, to) == state[p] = from /\ Become(p, to)

SetTcb(p, flag) == tcb' = [tcb EXCEPT ![p] = flag]

Send(p, message) == inbox' = [inbox EXCEPT ![Other(p)] = Append(@, message)]

Take(p) == inbox' = [inbox EXCEPT ![p] = Tail(@)]

Answer(p, reply) ==
    inbox' = [inbox EXCEPT ![p] = Tail(@), ![Other(p)] = Append(@, reply)]

AnswerTwo(p, reply) ==
    inbox' = [inbox EXCEPT ![p] = Tail(Tail(@)), ![Other(p)] = Append(@, reply)]

(* The user's actions.                                                         *)

PassiveOpen(p) == Go(p, "CLOSED", "LISTEN") /\ SetTcb(p, TRUE) /\ UNCHANGED inbox

ActiveOpen(p) == Go(p, "CLOSED", "SYN-SENT") /\ SetTcb(p, TRUE) /\ Send(p, "SYN")

ListenSend(p) == Go(p, "LISTEN", "SYN-SENT") /\ Send(p, "SYN") /\ UNCHANGED tcb

Close(p) ==
    \/ Go(p, "SYN-SENT", "CLOSED") /\ SetTcb(p, FALSE) /\ UNCHANGED inbox
    \/ Go(p, "LISTEN", "CLOSED") /\ SetTcb(p, FALSE) /\ UNCHANGED inbox
    \/ Go(p, "SYN-RECEIVED", "FIN-WAIT-1") /\ Send(p, "FIN") /\ UNCHANGED tcb
    \/ Go(p, "ESTABLISHED", "FIN-WAIT-1") /\ Send(p, "FIN") /\ UNCHANGED tcb
    \/ Go(p, "CLOSE-WAIT", "LAST-ACK") /\ Send(p, "FIN") /\ UNCHANGED tcb

(* A message arrives.                                                          *)

On(p, from, message) == state[p] = from /\ Head(inbox[p]) = message

Receive(p) ==
    /\ inbox[p] # <<>>
    /\ UNCHANGED tcb
    /\ \/ On(p, "SYN-SENT", "SYN") /\ Become(p, "SYN-RECEIVED") /\ Answer(p, "SYN,ACK")
       \/ On(p, "SYN-SENT", "SYN,ACK") /\ Become(p, "ESTABLISHED") /\ Answer(p, "ACK")
       \/ On(p, "SYN-RECEIVED", "RST") /\ Become(p, "LISTEN") /\ Take(p)
       \/ On(p, "SYN-RECEIVED", "ACK") /\ Become(p, "ESTABLISHED") /\ Take(p)
       \/ On(p, "LISTEN", "SYN") /\ Become(p, "SYN-RECEIVED") /\ Answer(p, "SYN,ACK")
       \/ On(p, "ESTABLISHED", "FIN") /\ Become(p, "CLOSE-WAIT") /\ Answer(p, "ACKofFIN")
       \/ On(p, "FIN-WAIT-1", "FIN") /\ Become(p, "CLOSING") /\ Answer(p, "ACKofFIN")
       \/ On(p, "FIN-WAIT-1", "ACKofFIN") /\ Become(p, "FIN-WAIT-2") /\ Take(p)
       \/ /\ On(p, "FIN-WAIT-1", "FIN")
          /\ Len(inbox[p]) > 1
          /\ inbox[p][2] = "ACKofFIN"
          /\ Become(p, "TIME-WAIT")
          /\ AnswerTwo(p, "ACKofFIN")
       \/ On(p, "FIN-WAIT-2", "FIN") /\ Become(p, "TIME-WAIT") /\ Answer(p, "ACKofFIN")
       \/ On(p, "CLOSING", "ACKofFIN") /\ Become(p, "TIME-WAIT") /\ Take(p)
       \/ On(p, "LAST-ACK", "ACKofFIN") /\ Become(p, "CLOSED") /\ Take(p)

TimeWaitEnds(p) ==
    /\ tcb[p]
    /\ Go(p, "TIME-WAIT", "CLOSED")
    /\ SetTcb(p, FALSE)
    /\ UNCHANGED inbox

(* A reset, sent or received in whatever state.                                *)

SendReset(p) ==
    /\ tcb[p]
    /\ Become(p, "TIME-WAIT")
    /\ Send(p, "RST")
    /\ UNCHANGED tcb

ReceiveReset(p) ==
    /\ inbox[p] # <<>>
    /\ Head(inbox[p]) = "RST"
    /\ Become(p, "LISTEN") \/ Become(p, "CLOSED")
    /\ Take(p)
    /\ UNCHANGED tcb

Next == \E p \in Peer :
    \/ PassiveOpen(p)
    \/ ActiveOpen(p)
    \/ ListenSend(p)
    \/ Close(p)
    \/ Receive(p)
    \/ TimeWaitEnds(p)
    \/ SendReset(p)
    \/ ReceiveReset(p)

Spec == Init /\ [][Next]_vars

Bound == \A p \in Peer : Len(inbox[p]) <= K

EstablishedTogether ==
    inbox = [p \in Peer |-> <<>>]
        => (state[0] = "ESTABLISHED" <=> state[1] = "ESTABLISHED")
=============================================================================

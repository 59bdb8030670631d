--------------------------- MODULE TwoPhaseCommit ---------------------------
(* Gray and Lamport's two-phase commit: N resource managers, one transaction   *)
(* manager, and messages that stay in a growing set once they are sent.        *)
EXTENDS Naturals

CONSTANT N

RM == 1..N

VARIABLES
    rm,      \* of each resource manager: working, prepared, committed or aborted
    tm,      \* of the transaction manager: init, committed or aborted
    heard,   \* the resource managers whose vote the transaction manager has seen
    sent     \* the messages sent so far

vars == <<rm, tm, heard, sent>>

Vote(r) == [kind |-> "Prepared", from |-> r]
Commit == [kind |-> "Commit"]
Abort == [kind |-> "Abort"]

Init ==
    /\ rm = [r \in RM |-> "working"]
    /\ tm = "init"
    /\ heard = {}
    /\ sent = {}

HearVote(r) ==
    /\ tm = "init"
    /\ Vote(r) \in sent
    /\ heard' = heard \cup {r}
    /\ UNCHANGED <<rm, tm, sent>>

DecideCommit ==
    /\ tm = "init"
    /\ heard = RM
    /\ tm' = "committed"
    /\ sent' = sent \cup {Commit}
    /\ UNCHANGED <<rm, heard>>

DecideAbort ==
    /\ tm = "init"
    /\ tm' = "aborted"
    /\ sent' = sent \cup {Abort}
    /\ UNCHANGED <<rm, heard>>

Prepare(r) ==
    /\ rm[r] = "working"
    /\ rm' = [rm EXCEPT ![r] = "prepared"]
    /\ sent' = sent \cup {Vote(r)}
    /\ UNCHANGED <<tm, heard>>

ChooseAbort(r) ==
    /\ rm[r] = "working"
    /\ rm' = [rm EXCEPT ![r] = "aborted"]
    /\ UNCHANGED <<tm, heard, sent>>

ObeyCommit(r) ==
    /\ Commit \in sent
    /\ rm' = [rm EXCEPT ![r] = "committed"]
    /\ UNCHANGED <<tm, heard, sent>>

ObeyAbort(r) ==
    /\ Abort \in sent
    /\ rm' = [rm EXCEPT ![r] = "aborted"]
    /\ UNCHANGED <<tm, heard, sent>>

Next ==
    \/ DecideCommit
    \/ DecideAbort
    \/ \E r \in RM :
        \/ HearVote(r)
        \/ Prepare(r)
        \/ ChooseAbort(r)
        \/ ObeyCommit(r)
        \/ ObeyAbort(r)

Spec == Init /\ [][Next]_vars

Consistent == \A r, s \in RM : ~(rm[r] = "committed" /\ rm[s] = "aborted")
=============================================================================

package io.synproof.model.rules;

/** One changed rule, all others kept: the long-hand copies that a record of many fields needs. */
final class Switch {
    private Switch() {}

    static Rules handshake(Rules rules, Handshake chosen) {
        return new Rules(
                chosen,
                rules.connectionKey(),
                rules.ackCheckInSynSent(),
                rules.ackCheckInSynReceived(),
                rules.rstInTimeWait(),
                rules.challengeAck(),
                rules.synRepeat(),
                rules.synAcknowledgment(),
                rules.closeSignal(),
                rules.disputed(),
                rules.flaw());
    }

    static Rules connectionKey(Rules rules, ConnectionKey chosen) {
        return new Rules(
                rules.handshake(),
                chosen,
                rules.ackCheckInSynSent(),
                rules.ackCheckInSynReceived(),
                rules.rstInTimeWait(),
                rules.challengeAck(),
                rules.synRepeat(),
                rules.synAcknowledgment(),
                rules.closeSignal(),
                rules.disputed(),
                rules.flaw());
    }

    static Rules ackCheckInSynSent(Rules rules, AckCheck chosen) {
        return new Rules(
                rules.handshake(),
                rules.connectionKey(),
                chosen,
                rules.ackCheckInSynReceived(),
                rules.rstInTimeWait(),
                rules.challengeAck(),
                rules.synRepeat(),
                rules.synAcknowledgment(),
                rules.closeSignal(),
                rules.disputed(),
                rules.flaw());
    }

    static Rules ackCheckInSynReceived(Rules rules, AckCheck chosen) {
        return new Rules(
                rules.handshake(),
                rules.connectionKey(),
                rules.ackCheckInSynSent(),
                chosen,
                rules.rstInTimeWait(),
                rules.challengeAck(),
                rules.synRepeat(),
                rules.synAcknowledgment(),
                rules.closeSignal(),
                rules.disputed(),
                rules.flaw());
    }

    static Rules rstInTimeWait(Rules rules, RstInTimeWait chosen) {
        return new Rules(
                rules.handshake(),
                rules.connectionKey(),
                rules.ackCheckInSynSent(),
                rules.ackCheckInSynReceived(),
                chosen,
                rules.challengeAck(),
                rules.synRepeat(),
                rules.synAcknowledgment(),
                rules.closeSignal(),
                rules.disputed(),
                rules.flaw());
    }

    static Rules challengeAck(Rules rules, ChallengeAck chosen) {
        return new Rules(
                rules.handshake(),
                rules.connectionKey(),
                rules.ackCheckInSynSent(),
                rules.ackCheckInSynReceived(),
                rules.rstInTimeWait(),
                chosen,
                rules.synRepeat(),
                rules.synAcknowledgment(),
                rules.closeSignal(),
                rules.disputed(),
                rules.flaw());
    }

    static Rules synRepeat(Rules rules, SynRepeat chosen) {
        return new Rules(
                rules.handshake(),
                rules.connectionKey(),
                rules.ackCheckInSynSent(),
                rules.ackCheckInSynReceived(),
                rules.rstInTimeWait(),
                rules.challengeAck(),
                chosen,
                rules.synAcknowledgment(),
                rules.closeSignal(),
                rules.disputed(),
                rules.flaw());
    }

    static Rules synAcknowledgment(Rules rules, SynAcknowledgment chosen) {
        return new Rules(
                rules.handshake(),
                rules.connectionKey(),
                rules.ackCheckInSynSent(),
                rules.ackCheckInSynReceived(),
                rules.rstInTimeWait(),
                rules.challengeAck(),
                rules.synRepeat(),
                chosen,
                rules.closeSignal(),
                rules.disputed(),
                rules.flaw());
    }

    static Rules closeSignal(Rules rules, CloseSignal chosen) {
        return new Rules(
                rules.handshake(),
                rules.connectionKey(),
                rules.ackCheckInSynSent(),
                rules.ackCheckInSynReceived(),
                rules.rstInTimeWait(),
                rules.challengeAck(),
                rules.synRepeat(),
                rules.synAcknowledgment(),
                chosen,
                rules.disputed(),
                rules.flaw());
    }

    static Rules disputed(Rules rules, Disputed chosen) {
        return new Rules(
                rules.handshake(),
                rules.connectionKey(),
                rules.ackCheckInSynSent(),
                rules.ackCheckInSynReceived(),
                rules.rstInTimeWait(),
                rules.challengeAck(),
                rules.synRepeat(),
                rules.synAcknowledgment(),
                rules.closeSignal(),
                chosen,
                rules.flaw());
    }

    static Rules flaw(Rules rules, SeededFault chosen) {
        return new Rules(
                rules.handshake(),
                rules.connectionKey(),
                rules.ackCheckInSynSent(),
                rules.ackCheckInSynReceived(),
                rules.rstInTimeWait(),
                rules.challengeAck(),
                rules.synRepeat(),
                rules.synAcknowledgment(),
                rules.closeSignal(),
                rules.disputed(),
                chosen);
    }

    static Rules timeWait(Rules rules, TimeWaitRules chosen) {
        return disputed(rules, rules.disputed().with(chosen));
    }

    static Rules arrival(Rules rules, ArrivalRules chosen) {
        return disputed(rules, rules.disputed().with(chosen));
    }

    static Rules behindFin(Rules rules, BehindFinRules chosen) {
        return arrival(rules, rules.disputed().arrival().with(chosen));
    }

    static Rules window(Rules rules, WindowRules chosen) {
        return arrival(rules, rules.disputed().arrival().with(chosen));
    }

    static Rules ack(Rules rules, AckRules chosen) {
        return arrival(rules, rules.disputed().arrival().with(chosen));
    }

    static Rules stamp(Rules rules, StampRules chosen) {
        return arrival(rules, rules.disputed().arrival().with(chosen));
    }
}

package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.endpoint.UserCalls;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;

/**
 * The ways in which a connection may send a segment that acknowledges RCV.NXT: octets and a FIN for
 * the first time, octets and a FIN again, both at once, a probe, or nothing but the
 * acknowledgment.
 *
 * @param stack the implementation
 * @param before the hypothesis
 * @param connection its connection
 * @param sent the segment
 */
record ConnectionSendings(
        JudgedStack stack, Hypothesis before, Connection connection, Observation sent) {

    List<Hypothesis> explain() {
        if (sent.isEmpty()) {
            return acknowledgment();
        }
        if (isKeepAliveOctet()) {
            return List.of(having(Manner.PROBES));
        }
        long beyond = Distance.of(end(), snd().nxt());
        return beyond <= 0 ? again() : first(beyond);
    }

    private SendSide snd() {
        return connection.snd();
    }

    private SequenceNumber end() {
        return sent.segment().end();
    }

    private Hypothesis having(Manner manner) {
        return before.sending(sent, connection, manner, List.empty());
    }

    /** In TIME-WAIT nothing is sent that answers nothing. */
    private List<Hypothesis> acknowledgment() {
        long ahead = Distance.of(sent.seq(), snd().nxt());
        if (connection.state() == State.TIME_WAIT) {
            return List.empty();
        }
        if (ahead == 0) {
            return List.of(having(Manner.ACKNOWLEDGES));
        }
        boolean probe = ahead == -1 && !snd().isOutstanding();
        return probe
                ? List.of(having(Manner.PROBES))
                : isAtShrunkEdge() ? List.of(having(Manner.ACKNOWLEDGES)) : List.empty();
    }

    /** Linux numbers an acknowledgment so that it is in the window, if that has shrunk. */
    private boolean isAtShrunkEdge() {
        return snd().window()
                .exists(window -> sent.seq().equals(snd().una().plus(window.wnd()))
                        && Distance.of(sent.seq(), snd().nxt()) < 0);
    }

    /** A keep-alive may carry one octet that was acknowledged (section 3.8.4). */
    private boolean isKeepAliveOctet() {
        return sent.octets() == 1
                && !sent.control().fin()
                && !snd().isOutstanding()
                && end().equals(snd().nxt());
    }

    /** Of what is not acknowledged any part may be sent again. */
    private List<Hypothesis> again() {
        boolean fin = sent.control().fin();
        SequenceNumber endOfText = connection.finSent() ? snd().nxt().plus(-1) : snd().nxt();
        boolean fits = fin
                ? connection.finSent() && end().equals(snd().nxt())
                : Distance.of(end(), endOfText) <= 0;
        return fits && isOutstanding(sent.seq()) ? List.of(having(Manner.AGAIN)) : List.empty();
    }

    private boolean isOutstanding(SequenceNumber seq) {
        return Distance.of(seq, snd().una()) >= 0;
    }

    /** SEND of the octets beyond SND.NXT, and CLOSE if there is a FIN. */
    private List<Hypothesis> first(long beyond) {
        boolean continues = Distance.of(sent.seq(), snd().nxt()) <= 0
                && (sent.seq().equals(snd().nxt()) || isOutstanding(sent.seq()));
        if (!continues || snd().finPending()) {
            return List.empty();
        }
        int octets = (int) beyond - (sent.control().fin() ? 1 : 0);
        Effect text = octets == 0
                ? new Effect(connection, List.empty(), List.empty(), List.empty())
                : sendable(octets);
        if (count(text) != octets) {
            return List.empty();
        }
        return sent.control().fin() ? closing(text, octets) : List.of(after(text, octets));
    }

    private Effect sendable(int octets) {
        return probing(UserCalls.send(stack.sending(), connection, octets), octets);
    }

    /** One octet that finds no room goes as a probe. */
    private Effect probing(Effect effect, int length) {
        return effect.sent().isEmpty()
                        && length == 1
                        && effect.after().timer() instanceof Timer.Persist
                ? Timeouts.fire(stack.sending(), effect.after())
                : effect;
    }

    private static int count(Effect effect) {
        return effect.sent().map(segment -> segment.length()).sum().intValue();
    }

    /** The user closes for sending alone, or altogether. */
    private List<Hypothesis> closing(Effect text, int octets) {
        return List.of(
                        UserCalls.close(stack.sending(), text.after()),
                        UserCalls.closeBoth(stack.sending(), text.after()))
                .map(effect -> probing(effect, 1))
                .filter(effect -> count(effect) == 1)
                .map(effect -> after(effect, octets));
    }

    private Hypothesis after(Effect effect, int octets) {
        boolean again = !sent.seq().equals(snd().nxt());
        boolean probe = effect.clauses().contains(Clause.ZERO_WINDOW_PROBE);
        Manner manner = again
                ? Manner.AGAIN_AND_MORE
                : probe
                        ? Manner.PROBES_WINDOW
                        : !sent.control().fin()
                                ? Manner.SENDS
                                : octets == 0 ? Manner.CLOSES : Manner.SENDS_AND_CLOSES;
        return before.sending(sent, effect.after(), manner, effect.clauses());
    }
}

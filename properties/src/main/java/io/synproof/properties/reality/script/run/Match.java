package io.synproof.properties.reality.script.run;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.script.syntax.TcpPattern;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A segment of a script, found in what the model has sent.
 *
 * @param sent the segment, or the last of those that it is made of
 * @param rest what is left to be seen
 */
record Match(Sent sent, List<Sent> rest) {

    /**
     * The matches: behind acknowledgments that it covers, and, for one that is nothing but an
     * acknowledgment, behind text that waits. There is more than one where it may be the
     * acknowledgment that has waited, or another that covers that one.
     */
    static List<Match> in(List<Sent> outbox, Machine machine, Control control, TcpPattern pattern) {
        List<Match> found = List.empty();
        List<Sent> passed = List.empty();
        List<Sent> left = outbox;
        Finder finder = new Finder(machine, control, pattern);
        while (left.nonEmpty()) {
            List<Sent> kept = passed.reject(Sent::mayWait);
            found = found.appendAll(finder.at(left)
                    .map(match -> new Match(match.sent, kept.appendAll(match.rest))));
            if (!isPassed(left.head(), control, pattern)) {
                return found;
            }
            passed = passed.append(left.head());
            left = left.tail();
        }
        return found;
    }

    private static boolean isPassed(Sent first, Control control, TcpPattern pattern) {
        boolean covered = first.mayWait()
                && control.ack()
                && pattern.ack().isPresent()
                && !Machine.remote(pattern.ack().getAsLong())
                        .isBefore(first.segment().ack());
        boolean waits = !first.segment().text().isEmpty()
                && control == Control.ACK
                && pattern.length() == 0;
        return covered || waits;
    }

    /** The comparison of a pattern with what stands at the front of a list. */
    private record Finder(Machine machine, Control control, TcpPattern pattern) {

        Option<Match> at(List<Sent> list) {
            Sent first = list.head();
            return pattern.length() > 0 && !control.syn()
                    ? text(list, pattern.length(), number(first, pattern.seq()))
                    : single(first).map(sent -> new Match(sent, list.tail()));
        }

        private SequenceNumber number(Sent sent, long seq) {
            return Machine.own(seq, shift(sent));
        }

        /** A SYN says where the script's numbers begin. */
        private long shift(Sent sent) {
            return sent.segment().control().syn() && control.syn()
                    ? sent.segment().seq().value() - pattern.seq()
                    : sent.shift();
        }

        private Option<Sent> single(Sent sent) {
            Segment segment = sent.segment();
            boolean same = segment.text().isEmpty() && isControl(sent) && isSeq(sent);
            return same && isAck(sent) ? Option.some(sent) : Option.none();
        }

        /** A bare reset, and Linux's, whose ACK bit and number change nothing. */
        private boolean isControl(Sent sent) {
            return sent.segment().control() == control
                    || (control == Control.RST_ACK
                            && sent.segment().control() == Control.RST
                            && machine.linux());
        }

        /** The number of an acknowledgment is that of the first octet that waits. */
        private boolean isSeq(Sent sent) {
            SequenceNumber seq = number(sent, pattern.seq());
            if (seq.equals(sent.segment().seq())) {
                return true;
            }
            Option<SequenceNumber> waiting = machine.outbox()
                    .find(other -> !other.segment().text().isEmpty()
                            && other.connection() == sent.connection())
                    .map(other -> other.segment().seq());
            return sent.isPureAck()
                    && waiting.exists(
                            first -> seq.isFromUpTo(first, sent.segment().seq()));
        }

        /** What it acknowledged when it was sent, or what it would acknowledge now. */
        private boolean isAck(Sent sent) {
            if (!control.ack()) {
                return pattern.ack().isEmpty();
            }
            if (pattern.ack().isEmpty()) {
                return false;
            }
            SequenceNumber ack = Machine.remote(pattern.ack().getAsLong());
            Option<SequenceNumber> now = machine.connections()
                    .get(sent.connection())
                    .flatMap(Live::connection)
                    .map(open -> open.rcv().nxt());
            if (sent.segment().control() == Control.RST) {
                return sent.next().contains(ack);
            }
            boolean patient = sent.mayWait()
                    || !sent.segment().text().isEmpty()
                    || sent.segment().control() == Control.FIN_ACK;
            return ack.equals(sent.segment().ack())
                    || (patient
                            && now.exists(next -> ack.isFromUpTo(sent.segment().ack(), next)));
        }

        /** Text in as many segments as the script likes. */
        private Option<Match> text(List<Sent> list, int octets, SequenceNumber seq) {
            Sent first = list.head();
            int here = first.segment().text().length();
            boolean next = here > 0 && first.segment().seq().equals(seq) && isAck(first);
            if (!next || (control != Control.ACK && control != Control.FIN_ACK)) {
                return Option.none();
            }
            if (octets < here) {
                return control.fin()
                        ? Option.none()
                        : Option.some(new Match(first, list.tail().prepend(first.without(octets))));
            }
            List<Sent> rest = unacknowledged(list.tail());
            if (octets > here) {
                return rest.isEmpty() ? Option.none() : text(rest, octets - here, seq.plus(here));
            }
            return control.fin() ? fin(rest, seq.plus(here)) : Option.some(new Match(first, rest));
        }

        private Option<Match> fin(List<Sent> list, SequenceNumber seq) {
            return list.headOption()
                    .filter(first -> first.segment().control() == Control.FIN_ACK
                            && first.segment().seq().equals(seq)
                            && isAck(first))
                    .map(first -> new Match(first, list.tail()));
        }

        private static List<Sent> unacknowledged(List<Sent> list) {
            return list.dropWhile(Sent::mayWait);
        }
    }
}

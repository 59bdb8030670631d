package io.synproof.properties.reality.judge;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.capture.IpAddress;
import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** One reading of a capture, under one profile. It alone changes as packets go by. */
final class Pass {
    private static final int MOST_WAITING = 24;

    private final RuleProfile profile;
    private final JudgedStack stack;
    private final Option<Vantage> given;
    private final Reading reading;
    private final Predicate<SocketPair> asked;
    private final Map<SocketPair, Waiting> waiting = new LinkedHashMap<>();
    private final Map<SocketPair, Tracked> tracked = new LinkedHashMap<>();
    private final Map<IpAddress, Integer> observed = new HashMap<>();

    /**
     * A conversation whose vantage point is not known yet.
     *
     * @param evidence the evidence of it
     * @param packets its packets
     */
    private record Waiting(VantageEvidence evidence, Vector<TcpPacket> packets) {}

    /**
     * A conversation that is judged.
     *
     * @param conversation the conversation
     * @param a the sender of its first packet
     * @param sure whether the vantage point is certain
     */
    private record Tracked(Conversation conversation, Socket a, boolean sure) {
        private Tracked with(TcpPacket packet) {
            return new Tracked(conversation.with(packet), a, sure);
        }
    }

    /**
     * A reading.
     *
     * @param given the vantage point, if the user says it
     * @param reading what is taken for granted
     * @param asked which conversations to judge
     */
    Pass(RuleProfile profile, Option<Vantage> given, Reading reading, Predicate<SocketPair> asked) {
        this.profile = profile;
        this.stack = new JudgedStack(profile, reading != Reading.UNHEARD);
        this.given = given;
        this.reading = reading;
        this.asked = asked;
    }

    /** One more packet. */
    void see(TcpPacket packet) {
        SocketPair pair = SocketPair.of(packet);
        if (!asked.test(pair)) {
            return;
        }
        Tracked known = tracked.get(pair);
        if (known != null) {
            tracked.put(pair, known.with(packet));
        } else {
            await(pair, packet);
        }
    }

    private void await(SocketPair pair, TcpPacket packet) {
        Waiting before = waiting.get(pair);
        Waiting after = before == null
                ? new Waiting(VantageEvidence.of(packet), Vector.of(packet))
                : new Waiting(before.evidence.with(packet), before.packets.append(packet));
        if (given.isDefined()
                || after.evidence.clear().isDefined()
                || after.packets.size() >= MOST_WAITING) {
            waiting.remove(pair);
            tracked.put(pair, track(pair, after));
        } else {
            waiting.put(pair, after);
        }
    }

    private Tracked track(SocketPair pair, Waiting begun) {
        boolean oneSided =
                begun.packets.forAll(packet -> packet.source().equals(begun.evidence.a()));
        boolean sure = oneSided || given.isDefined() || begun.evidence.isCertain();
        Socket a = begun.evidence.a();
        Socket b = pair.other(a);
        Vantage likely = given.orElse(begun.evidence.clear())
                .orElse(() -> known(a, b))
                .getOrElse(begun.evidence::likely);
        Vantage vantage = reading == Reading.TURNED && !sure ? opposite(likely) : likely;
        Socket near = vantage == Vantage.B ? b : a;
        if (begun.evidence.clear().isDefined()) {
            observed.merge(near.address(), 1, Integer::sum);
        }
        Conversation conversation = begun.packets.foldLeft(
                Conversation.of(
                        stack, near, pair.other(near), vantage, Allowance.beside(tracked.size())),
                Conversation::with);
        return new Tracked(conversation, a, sure);
    }

    /** The side whose host is known from other conversations to be the one that was observed. */
    private Option<Vantage> known(Socket a, Socket b) {
        int forA = observed.getOrDefault(a.address(), 0);
        int forB = observed.getOrDefault(b.address(), 0);
        return Option.when(forA != forB, forA > forB ? Vantage.A : Vantage.B);
    }

    private static Vantage opposite(Vantage vantage) {
        return switch (vantage) {
            case A -> Vantage.B;
            case B -> Vantage.A;
            case BOTH -> Vantage.BOTH;
        };
    }

    /** The results, conversation by conversation, once the capture is read. */
    List<Result> results() {
        waiting.forEach((pair, begun) -> tracked.put(pair, track(pair, begun)));
        waiting.clear();
        return List.ofAll(tracked.entrySet()).map(entry -> {
            Tracked known = entry.getValue();
            return new Result(
                    entry.getKey(),
                    known.a,
                    known.conversation.vantage(),
                    known.sure,
                    profile,
                    known.conversation.incarnations());
        });
    }

    /**
     * The result for one conversation.
     *
     * @param pair its sockets
     * @param a the sender of its first packet
     * @param vantage where it is taken to be captured
     * @param sure whether that is certain
     * @param profile the profile
     * @param incarnations its connections, in order
     */
    record Result(
            SocketPair pair,
            Socket a,
            Vantage vantage,
            boolean sure,
            RuleProfile profile,
            List<Incarnation> incarnations) {

        /** Whether nothing is rejected, and nothing missing. */
        boolean isAccepted() {
            return incarnations.forAll(course -> course.verdict() instanceof Verdict.Accepted);
        }

        /** The number of the first packet that it does not explain by the capture alone. */
        private long reach() {
            return incarnations
                    .map(course -> course.verdict().firstPacket())
                    .min()
                    .get();
        }

        boolean isRejected() {
            return incarnations.exists(course -> course.verdict() instanceof Verdict.Rejected);
        }

        /** This one with a gap where another rejects. */
        Result lacking(Result rejected) {
            List<Gap> gaps =
                    rejected.incarnations.map(Incarnation::verdict).flatMap(Verdict::unheard);
            return new Result(
                    pair,
                    a,
                    vantage,
                    sure,
                    profile,
                    incarnations.map(course ->
                            gaps.find(course::contains).fold(() -> course, course::lacking)));
        }

        /** Whether it explains more than another. */
        boolean isBetterThan(Result other) {
            boolean elsewhere = vantage != other.vantage && isRejected() != other.isRejected();
            return elsewhere
                    ? other.isRejected()
                    : reach() > other.reach()
                            || (reach() == other.reach() && other.isRejected() && !isRejected());
        }
    }
}

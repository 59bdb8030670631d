package io.synproof.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Arrivals.Arrival;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * The golden table {@code transitions.txt}: what every class of segment, every call of the user and
 * every timeout does in every state, in every profile. A change of the model shows in it as a
 * changed line.
 *
 * <p>A line names the class of segment, the profiles, the clauses that decided, the state
 * afterwards, what is sent and what the user is told. It was read against section 3.10 of RFC 9293,
 * paragraph by paragraph; where they differ, docs/deviations.md has a row.
 */
class TransitionsTest {
    private static final String GOLDEN = "transitions.txt";
    private static final int FEWEST_CLASSES = 12;

    /** What an event does, given the implementation that it meets. */
    private interface Happening extends BiFunction<TcpParameters, Endpoint, Effect> {}

    /**
     * An outcome, and the profiles that have it in common.
     *
     * @param profiles their names, or {@code all}
     * @param text the outcome
     */
    private record Outcome(String profiles, String text) {}

    @Test
    void everyEventInEveryStateDoesWhatTheTableSays() throws IOException {
        String actual = table();
        Path proposal = Files.writeString(Path.of("target", GOLDEN), actual);
        assertThat(actual.lines().toList())
                .as("if the new table is right: cp model/%s model/src/test/resources/", proposal)
                .containsExactlyElementsOf(golden().lines().toList());
    }

    @Test
    void theTableHasEveryStateWithAtLeastTwelveClassesOfSegment() {
        assertThat(List.of(State.values()).filter(state -> !golden().contains("\n" + state + " ")))
                .isEmpty();
        assertThat(Fixtures.inEachState().map(endpoint -> Arrivals.at(endpoint).size()))
                .hasSize(State.values().length)
                .allMatch(classes -> classes >= FEWEST_CLASSES);
    }

    private static String golden() {
        try (InputStream in = TransitionsTest.class.getResourceAsStream("/" + GOLDEN)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table() {
        List<Endpoint> endpoints = endpoints();
        return endpoints
                .flatMap(TransitionsTest::arrivals)
                .appendAll(endpoints.appendAll(withOctets()).flatMap(TransitionsTest::calls))
                .mkString("", "\n", "\n");
    }

    /** In each state; TIME-WAIT when some of its wait is over, so that a restart shows. */
    private static List<Endpoint> endpoints() {
        return Fixtures.inEachState()
                .replace(Fixtures.timeWait(), Fixtures.timeWait(3))
                .append(Fixtures.synReceivedActively())
                .append(Fixtures.sending());
    }

    /** An octet to send before the connection is open; an octet that waits for RECEIVE. */
    private static List<Endpoint> withOctets() {
        ReceivedText octet = new ReceivedText(0, Text.of(0, 1));
        return List.<Connection>of(Fixtures.established(), Fixtures.closeWait())
                .map(open -> open.with(open.rcv().buffering(octet)))
                .prepend(Fixtures.synReceived().with(Fixtures.snd(100, 101).queueing(1)))
                .map(connection -> connection);
    }

    private static String title(Endpoint endpoint) {
        if (endpoint.equals(Fixtures.synReceivedActively())) {
            return "SYN-RECEIVED from SYN-SENT";
        }
        return endpoint.state()
                + (endpoint.equals(Fixtures.sending()) ? " with two octets unacknowledged" : "")
                + (withOctets().contains(endpoint) ? " with an octet waiting" : "");
    }

    private static List<String> arrivals(Endpoint endpoint) {
        return Arrivals.at(endpoint)
                .groupBy(Arrival::name)
                .toList()
                .flatMap(group -> rows(endpoint, group._1, group._2))
                .prepend(title(endpoint) + " receives")
                .prepend("");
    }

    /** One row for each acknowledgment number, or one for all if it makes no difference. */
    private static List<String> rows(Endpoint endpoint, String name, List<Arrival> arrivals) {
        List<List<Outcome>> outcomes = arrivals.map(arrival -> outcomes(
                endpoint,
                Option.some(arrival.segment()),
                (stack, before) ->
                        SegmentArrives.arrive(stack, before, arrival.segment(), Fixtures.BIRTH)));
        return arrivals.size() > 1 && outcomes.distinct().size() == 1
                ? row(name, "any ACK", outcomes.head())
                : arrivals.zipWith(outcomes, (arrival, one) -> row(name, arrival.ack(), one))
                        .flatMap(lines -> lines);
    }

    private static List<String> calls(Endpoint endpoint) {
        return call("OPEN, passive", endpoint, (_, before) -> UserCalls.openPassive(before))
                .appendAll(call("OPEN, active", endpoint, TransitionsTest::openActive))
                .appendAll(call("SEND", endpoint, (s, before) -> UserCalls.send(s, before, 1)))
                .appendAll(call("RECEIVE", endpoint, UserCalls::receive))
                .appendAll(call("CLOSE", endpoint, UserCalls::close))
                .appendAll(call("SHUT_RD", endpoint, UserCalls::shutdownRead))
                .appendAll(call("ABORT", endpoint, UserCalls::abort))
                .appendAll(
                        endpoint.timer() == Timer.Off.OFF
                                ? List.empty()
                                : call("timeout", endpoint, Timeouts::fire))
                .appendAll(lastTimeout(endpoint))
                .prepend(title(endpoint) + " is called")
                .prepend("");
    }

    private static Effect openActive(TcpParameters stack, Endpoint before) {
        return UserCalls.openActive(stack, before, Fixtures.BIRTH);
    }

    private static List<String> lastTimeout(Endpoint endpoint) {
        Timer none = new Timer.Retransmission(new Deadline.In(0), 0);
        String name = "timeout, no tries";
        return switch (endpoint) {
            case Endpoint.Closed _, Endpoint.Listen _ -> List.empty();
            case SynSent(SendSide snd, Timer _) ->
                call(name, new SynSent(snd, none), Timeouts::fire);
            case Connection connection ->
                connection.timer() instanceof Timer.Retransmission
                        ? call(name, connection.with(none), Timeouts::fire)
                        : List.empty();
        };
    }

    private static List<String> call(String name, Endpoint endpoint, Happening happening) {
        return row(name, "", outcomes(endpoint, Option.none(), happening));
    }

    private static List<String> row(String name, String ack, List<Outcome> outcomes) {
        return outcomes.zipWithIndex((outcome, index) -> "  %-18s %-16s [%s] %s"
                .formatted(
                        index == 0 ? name : "",
                        index == 0 ? ack : "",
                        outcome.profiles,
                        outcome.text));
    }

    /** The different outcomes, in the order of the profiles. */
    private static List<Outcome> outcomes(
            Endpoint endpoint, Option<Segment> arrived, Happening happening) {
        var texts = RuleProfile.ALL.map(profile -> outcome(
                endpoint, arrived, happening.apply(Fixtures.stack(profile.rules()), endpoint)));
        return texts.distinct().map(text -> new Outcome(profiles(texts, text), text));
    }

    private static String profiles(List<String> texts, String text) {
        var sharing = RuleProfile.ALL.zip(texts).filter(pair -> pair._2.equals(text));
        return sharing.size() == RuleProfile.ALL.size()
                ? "all"
                : sharing.map(pair -> pair._1.name()).mkString(" ");
    }

    private static String outcome(Endpoint endpoint, Option<Segment> arrived, Effect effect) {
        Relations relations = new Relations(endpoint, effect.after(), arrived);
        return "%s: %s"
                .formatted(
                        effect.clauses().mkString(", "),
                        List.of(after(endpoint, effect.after()))
                                .appendAll(effect.sent().map(relations::text))
                                .appendAll(effect.signals().map(TransitionsTest::words))
                                .mkString("; "));
    }

    private static String words(Signal signal) {
        return signal instanceof Signal.Delivered(ReceivedText delivery)
                ? "octets delivered: " + delivery.text().length()
                : signal.toString();
    }

    private static String after(Endpoint before, Endpoint after) {
        if (after.equals(before)) {
            return "unchanged";
        }
        if (after.state() != before.state()) {
            return after.state().toString();
        }
        return after.state() == State.TIME_WAIT ? "the wait begins anew" : "same state";
    }
}

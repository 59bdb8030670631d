package io.synproof.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Arrivals.Arrival;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The golden table {@code transitions.txt}: what every class of segment does in every state, under
 * RFC 9293. A change of the model shows in it as a changed line.
 */
class TransitionsTest {
    private static final String GOLDEN = "transitions.txt";

    @Test
    void everySegmentInEveryStateDoesWhatTheTableSays() throws IOException {
        String actual = table();
        Path proposal = Files.writeString(Path.of("target", GOLDEN), actual);
        assertThat(actual.lines().toList())
                .as("if the new table is right: cp model/%s model/src/test/resources/", proposal)
                .containsExactlyElementsOf(golden().lines().toList());
    }

    @Test
    void theTableHasEveryState() {
        assertThat(List.of(State.values()).filter(state -> !golden().contains("\n" + state + " ")))
                .isEmpty();
    }

    private static String golden() {
        try (InputStream in = TransitionsTest.class.getResourceAsStream("/" + GOLDEN)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table() {
        return Fixtures.inEachState()
                .append(Fixtures.synReceivedActively())
                .append(Fixtures.sending())
                .flatMap(TransitionsTest::section)
                .mkString("", "\n", "\n");
    }

    private static List<String> section(Endpoint endpoint) {
        return Arrivals.at(endpoint)
                .groupBy(Arrival::name)
                .toList()
                .flatMap(group -> rows(endpoint, group._1, group._2))
                .prepend(title(endpoint) + " receives")
                .prepend("");
    }

    private static String title(Endpoint endpoint) {
        if (endpoint.equals(Fixtures.synReceivedActively())) {
            return "SYN-RECEIVED from SYN-SENT";
        }
        return endpoint.state()
                + (endpoint.equals(Fixtures.sending()) ? " with two octets unacknowledged" : "");
    }

    /** One row for each acknowledgment number, or one for all if it makes no difference. */
    private static List<String> rows(Endpoint endpoint, String name, List<Arrival> arrivals) {
        List<String> outcomes = arrivals.map(arrival -> outcome(endpoint, arrival.segment()));
        return arrivals.size() > 1 && outcomes.distinct().size() == 1
                ? List.of(row(name, "any ACK", outcomes.head()))
                : arrivals.zipWith(
                        outcomes, (arrival, outcome) -> row(name, arrival.ack(), outcome));
    }

    private static String row(String name, String ack, String outcome) {
        return "  %-18s %-16s %s".formatted(name, ack, outcome);
    }

    private static String outcome(Endpoint endpoint, Segment segment) {
        Effect effect = SegmentArrives.arrive(Fixtures.stack(), endpoint, segment, Fixtures.BIRTH);
        String after = effect.after().equals(endpoint) ? "unchanged" : after(endpoint, effect);
        return "%-22s %s"
                .formatted(
                        effect.clauses().mkString(", "),
                        List.of(after)
                                .appendAll(effect.sent().map(Segment::toString))
                                .appendAll(effect.signals().map(TransitionsTest::words))
                                .mkString("; "));
    }

    private static String words(Signal signal) {
        return signal instanceof Signal.Delivered(Delivery delivery)
                ? "octets delivered: " + delivery.text().length()
                : signal.toString();
    }

    private static String after(Endpoint before, Effect effect) {
        State state = effect.after().state();
        return state == before.state() ? "same state" : state.toString();
    }
}

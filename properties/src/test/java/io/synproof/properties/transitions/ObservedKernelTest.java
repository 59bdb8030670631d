package io.synproof.properties.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.rules.RuleProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The table of the profile LINUX beside what a kernel answered, cell by cell: Linux 6.18, driven
 * into each state through a TUN device (docs/linux.md says how). A row of the file has state,
 * segment, SEG.SEQ, the places of SEG.ACK that came to the same, the state afterwards, and the
 * segments that answered, in the numbers of the table; a new initial number is a star.
 */
class ObservedKernelTest {
    private static final String FILE = "linux-6.18.txt";

    @Test
    void linuxAnswersEveryCellAsTheKernelDid() throws IOException {
        Map<String, String> kernel = observed();
        Map<String, String> model = modelled(RuleProfile.LINUX, kernel);

        assertThat(kernel).hasSize(940);
        assertThat(model).containsExactlyEntriesOf(kernel);
    }

    @Test
    void theStandardDoesNot() throws IOException {
        Map<String, String> kernel = observed();
        Map<String, String> standard = modelled(RuleProfile.RFC9293, kernel);

        assertThat(kernel.entrySet().stream()
                        .filter(cell -> !cell.getValue().equals(standard.get(cell.getKey()))))
                .hasSize(120);
    }

    private static Map<String, String> observed() throws IOException {
        try (InputStream file = ObservedKernelTest.class.getResourceAsStream(FILE)) {
            Map<String, String> cells = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\|", -1))
                    .forEach(row -> places(row[3])
                            .forEach(ack -> cells.put(
                                    String.join(" ", row[0], row[1], row[2], ack),
                                    row[4] + " " + row[5])));
            return cells;
        }
    }

    private static List<String> places(String acks) {
        return Arrays.asList(acks.split(" ", -1));
    }

    /** The cells that were observed: all but those of SYN-SENT. */
    private static Map<String, String> modelled(RuleProfile profile, Map<String, String> kernel) {
        Map<String, String> cells = new TreeMap<>();
        TransitionTable.of(profile).cells().forEach(cell -> cells.put(name(cell), outcome(cell)));
        cells.keySet().retainAll(kernel.keySet());
        return cells;
    }

    private static String name(Cell cell) {
        Arrival arrival = cell.arrival();
        return String.join(
                " ",
                cell.start().state().toString(),
                arrival.kind().toString(),
                arrival.seq().toString(),
                arrival.ack().map(Arrival.Ack::toString).getOrElse(""));
    }

    private static String outcome(Cell cell) {
        boolean begins =
                cell.next() == State.SYN_RECEIVED && cell.start().state() != State.SYN_RECEIVED;
        String sent = cell.effect().sent().mkString(" ");
        return cell.next() + " " + (begins ? sent.replaceFirst("SEQ=\\d+", "SEQ=*") : sent);
    }
}

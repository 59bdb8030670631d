package io.synproof.checker.coverability.nets;

import io.synproof.checker.coverability.nets.Net.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A reader of thread transition systems, in the format of Bfc: any number of threads, each in a
 * local state, and one state that they share.
 *
 * <p>The first line has the numbers of shared and of local states. In the others, {@code s l -> t
 * m} is a thread that changes both states, and {@code s l +> t m} one that creates another thread
 * in the local state m.
 */
final class TtsReader {
    private TtsReader() {}

    /**
     * The net of a system in which all threads begin in local state 0, and the shared state is 0.
     *
     * @param target what should be covered, such as {@code 8|30} or {@code 8|30,30}: a shared
     *     state, and the local states of some threads
     * @throws IllegalArgumentException if it is not of this format
     */
    static Net read(String text, String target) {
        List<Rule> rules = new ArrayList<>();
        for (String line : text.lines().skip(1).filter(one -> !one.isBlank()).toList()) {
            String[] words = line.trim().split("\\s+", -1);
            if (words.length != 5 || !List.of("->", "+>").contains(words[2])) {
                throw new IllegalArgumentException("not a transition: " + line);
            }
            String local = " l" + words[1];
            String creator = words[2].equals("+>") ? local : "";
            rules.add(Rule.of("s" + words[0] + local, "s" + words[3] + creator + " l" + words[4]));
        }
        String[] halves = target.trim().split("\\|", -1);
        String goal = Stream.of(halves[1].split(",", -1))
                .map(local -> " l" + local)
                .reduce("s" + halves[0], String::concat);
        return Net.of(rules, "s0", "l0", goal);
    }
}

package io.synproof.properties.cli.options;

import io.synproof.properties.question.Question;
import io.synproof.properties.questions.Questions;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a question, or ask one in words: one of them is given. */
public final class AskedOptions {
    @Option(
            names = "--property",
            paramLabel = "NAME",
            description = "The question, by its name or as a sentence: 'never: PREDICATE'.")
    private @Nullable String property;

    @Option(
            names = "--always",
            paramLabel = "PREDICATE",
            description = "Asks in words: every state satisfies it.")
    private @Nullable String always;

    @Option(
            names = "--never",
            paramLabel = "PREDICATE",
            description = "Asks in words: no state satisfies it.")
    private @Nullable String never;

    @Option(
            names = "--every-step",
            paramLabel = "PREDICATE",
            description = "Asks in words: every step satisfies it.")
    private @Nullable String everyStep;

    @Option(
            names = "--reachable",
            paramLabel = "PREDICATE",
            description = "Asks in words: some state satisfies it.")
    private @Nullable String reachable;

    @Option(
            names = "--leads-to",
            paramLabel = "P ~> Q",
            description = "Asks in words: on every fair run P is eventually followed by Q.")
    private @Nullable String leadsTo;

    @Option(
            names = "--eventually",
            paramLabel = "PREDICATE",
            description = "Asks in words: on every fair run it eventually holds.")
    private @Nullable String eventually;

    @Option(
            names = "--always-possible",
            paramLabel = "PREDICATE",
            description = "Asks in words: from every state it can still become true.")
    private @Nullable String alwaysPossible;

    @Option(
            names = "--knows",
            paramLabel = "AGENT: P when Q",
            description = "Asks in words: whenever Q holds, the client or the server knows P;"
                    + " 'client, server: ' asks for common knowledge.")
    private @Nullable String knows;

    @Option(
            names = "--never-knows",
            paramLabel = "AGENT: P when Q",
            description = "Asks in words: whenever Q holds, the agent does not know P.")
    private @Nullable String neverKnows;

    @Option(
            names = "--cheapest",
            paramLabel = "P counting N",
            description = "Asks in words: the least sum of N, read of each step, on a run to P.")
    private @Nullable String cheapest;

    @Option(
            names = "--dearest",
            paramLabel = "P counting N",
            description =
                    "Asks in words: the greatest sum of N, read of each step, on a run to" + " P.")
    private @Nullable String dearest;

    @Option(
            names = "--refines",
            paramLabel = "SETTINGS seeing V",
            description = "Asks in words: all that is seen, V of each step, could also be seen with"
                    + " the settings, such as handshake=three; 'V and ends' sees ends too.")
    private @Nullable String refines;

    /**
     * The question.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if there is none of that name, or
     *     the sentence cannot be read
     */
    Question<?> question() {
        return Questions.named(Stream.of(
                        property,
                        sentence("always", always),
                        sentence("never", never),
                        sentence("everyStep", everyStep),
                        sentence("reachable", reachable),
                        sentence("leadsTo", leadsTo),
                        sentence("eventually", eventually),
                        sentence("alwaysPossible", alwaysPossible),
                        sentence("knows", knows),
                        sentence("neverKnows", neverKnows),
                        sentence("cheapest", cheapest),
                        sentence("dearest", dearest),
                        sentence("refines", refines))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
    }

    private static @Nullable String sentence(String kind, @Nullable String body) {
        return body == null ? null : kind + ": " + body;
    }
}

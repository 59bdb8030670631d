package io.synproof.properties.cli.options;

import io.synproof.checker.threshold.OutcomeTable;
import io.synproof.checker.threshold.Range;
import io.synproof.checker.threshold.Threshold;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Variation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The settings of {@code --vary}: one or two, each with its range.
 *
 * @param first the setting whose threshold is looked for
 * @param second the setting that has a row for each of its values, if there is one
 */
public record VaryOptions(Variation first, Optional<Variation> second) {
    private static final int MOST_SEARCHES = 10_000;

    /**
     * The options as the user has written them.
     *
     * @throws BadInputException if there are more than two, twice the same one, or a bad one
     */
    public static VaryOptions of(List<String> texts) {
        List<Variation> all = texts.stream().map(Variation::of).toList();
        if (all.size() > 2) {
            throw new BadInputException("--vary can be given twice, not " + all.size() + " times");
        }
        if (all.size() == 2 && all.getFirst().key().equals(all.getLast().key())) {
            throw new BadInputException("--vary was given " + all.getFirst().key() + " twice");
        }
        VaryOptions variations =
                new VaryOptions(all.getFirst(), all.stream().skip(1).findFirst());
        if (variations.count() > MOST_SEARCHES) {
            throw new BadInputException("--vary asks for " + variations.count() + " searches; "
                    + MOST_SEARCHES + " are the most");
        }
        return variations;
    }

    /** The number of values, or pairs of values; at most 1024 times 1024. */
    public int count() {
        return first.range().size() * second.map(one -> one.range().size()).orElse(1);
    }

    /** The keys of the settings. */
    public Stream<String> keys() {
        return Stream.concat(Stream.of(first), second.stream()).map(Variation::key);
    }

    /** The setups of all values. */
    public Stream<ConfiguredScenario> setups(ConfiguredScenario setup) {
        return first.range()
                .values()
                .boxed()
                .flatMap(value -> second.map(by ->
                                by.range().values().mapToObj(other -> in(setup, value, other)))
                        .orElseGet(() -> Stream.of(first.in(setup, value))));
    }

    private ConfiguredScenario in(ConfiguredScenario setup, int value, int other) {
        return second.map(by -> by.in(setup, other))
                .map(one -> first.in(one, value))
                .orElseGet(() -> first.in(setup, value));
    }

    /** The answers for all of them; a table with one row if only one setting is varied. */
    public OutcomeTable<Answer> ask(
            Threshold<Answer> threshold,
            ConfiguredScenario setup,
            Function<ConfiguredScenario, Answer> question) {
        Range rows = second.map(Variation::range).orElse(new Range(0, 0));
        return threshold.over(
                first.range(), rows, (value, other) -> question.apply(in(setup, value, other)));
    }
}

package io.synproof.properties.cli.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.documents.scenario.ScenarioFiles;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.neighbours.Found;
import io.synproof.properties.question.Question;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search and its result, as one line of a file.
 *
 * @param fingerprint of the question's text and of all settings, so that the search of another
 *     catalogue is not taken for this one
 * @param scenario the scenario
 * @param settings the settings that are changed
 * @param property the question
 * @param value the quantity that is wanted; absent if none is
 * @param outcome the outcome
 * @param vacuous whether it HOLDS of nothing
 * @param states how many states it saw
 * @param steps the length of the run that shows it; absent without one
 * @param capacity the capacity of the network, if it was given more room; absent if not
 * @param why why it is undecided; empty if it is not
 * @param seconds how long it took
 * @param mostStates how many states it was allowed to see
 * @param mostSeconds how long it was allowed to take; absent if as long as it likes
 * @param changesNoRun of a check as it is, the neighbours that change no run; absent for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptSearch(
        String fingerprint,
        String scenario,
        Map<String, String> settings,
        String property,
        @Nullable Long value,
        Outcome outcome,
        boolean vacuous,
        long states,
        @Nullable Integer steps,
        @Nullable Integer capacity,
        String why,
        double seconds,
        long mostStates,
        @Nullable Double mostSeconds,
        @Nullable List<String> changesNoRun) {
    private static final int DIGITS = 16;

    /** A search, what it found and how far it was allowed to go. */
    static KeptSearch of(
            Experiment one,
            Found found,
            long mostStates,
            @Nullable Double mostSeconds,
            @Nullable List<String> changesNoRun) {
        return new KeptSearch(
                fingerprint(one),
                one.setup().base().name(),
                one.setup().changes(),
                one.question().name(),
                one.wanted().isPresent() ? one.wanted().getAsLong() : null,
                found.outcome(),
                found.vacuous(),
                found.states(),
                found.steps().isPresent() ? found.steps().getAsInt() : null,
                found.capacity().isPresent() ? found.capacity().getAsInt() : null,
                found.why(),
                found.seconds(),
                mostStates,
                mostSeconds,
                changesNoRun);
    }

    /**
     * The search.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if there is no longer such a
     *     scenario, setting or question
     */
    Experiment experiment() {
        return new Experiment(
                new ConfiguredScenario(ScenarioFiles.named(scenario), settings),
                Questions.named(property),
                value == null ? OptionalLong.empty() : OptionalLong.of(value));
    }

    /** Its result. */
    Found found() {
        return new Found(
                outcome, vacuous, states, optional(steps), optional(capacity), why, seconds);
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether this result makes a search with these bounds unnecessary. */
    boolean isAsGoodAs(long states, double allowed) {
        return outcome != Outcome.UNDECIDED
                || (mostStates >= states && (mostSeconds == null || mostSeconds >= allowed));
    }

    /** The fingerprint of a search: a setting at its standard value does not affect it. */
    static String fingerprint(Experiment one) {
        Question<?> question = one.question();
        String settings = Settings.ALL.stream()
                .filter(setting -> !one.setup().text(setting).equals(setting.standard()))
                .map(setting -> setting.key() + "=" + one.setup().text(setting))
                .collect(Collectors.joining(" "));
        String beginning = one.setup().base().beginning().text();
        String text = String.join(
                "\n",
                question.name(),
                question.kind().toString(),
                question.summary(),
                one.wanted().toString(),
                beginning.isEmpty() ? settings : settings + "\n" + beginning);
        return HexFormat.of().formatHex(digest(text)).substring(0, DIGITS);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.synproof.properties.report.play;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.world.Event;
import io.synproof.properties.documents.schedule.Contradiction;
import io.synproof.properties.documents.schedule.Happening;
import io.synproof.properties.documents.schedule.PlayedLine;
import io.synproof.properties.documents.schedule.ProfilePlay;
import io.synproof.properties.documents.schedule.Unmet;
import io.synproof.properties.experiment.Deed;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it was played, in the fields of the JSON output.
 *
 * @param scenario the name of the scenario, or its file
 * @param about the scenario in a sentence
 * @param settings the settings that were changed on the command line
 * @param profiles what happened in each profile
 */
public record PlayJson(
        String scenario, String about, Map<String, String> settings, List<Profile> profiles) {

    /**
     * A profile.
     *
     * @param profile its name
     * @param asSaid whether everything happens and is as the schedule says
     * @param lines the lines that were played
     */
    public record Profile(String profile, boolean asSaid, List<Line> lines) {}

    /**
     * A line.
     *
     * @param line its number in its file
     * @param text the line as it is written
     * @param steps the steps that it led to
     * @param unmet the statements that are not so
     * @param stopped the reason why it stopped; null if it did not
     */
    public record Line(
            int line,
            String text,
            List<Step> steps,
            List<Untrue> unmet,
            @Nullable Stop stopped) {}

    /**
     * A step.
     *
     * @param action what happens
     * @param events what each connection does
     */
    public record Step(String action, List<Did> events) {}

    /**
     * The part of a step that concerns one connection.
     *
     * @param host whose connection
     * @param before its state before
     * @param after its state afterwards
     * @param sent the segments that it sends, as RFC 9293 writes them
     * @param told what its user is told
     * @param rules the rules that decided
     */
    public record Did(
            String host,
            String before,
            String after,
            List<String> sent,
            List<String> told,
            List<Rule> rules) {}

    /**
     * A rule.
     *
     * @param section where it is written; of RFC 9293 unless another document is named
     * @param meaning its meaning
     */
    public record Rule(String section, String meaning) {}

    /**
     * A statement that is not so.
     *
     * @param place its place in its file
     * @param statement the statement
     * @param instead what is so instead
     */
    public record Untrue(String place, String statement, String instead) {}

    /**
     * The event at which a play stopped.
     *
     * @param place its place in its file
     * @param why why it cannot happen
     * @param enabled the events that can
     */
    public record Stop(String place, String why, List<String> enabled) {}

    /** The JSON of some plays of one scenario. */
    public static PlayJson of(ConfiguredScenario setup, List<ProfilePlay> plays) {
        return new PlayJson(
                setup.base().name(),
                setup.base().summary(),
                setup.changes(),
                plays.stream()
                        .map(play -> new Profile(
                                play.profile(),
                                play.performance().isAsSaid(),
                                play.performance().lines().stream()
                                        .map(PlayJson::line)
                                        .toList()))
                        .toList());
    }

    private static Line line(PlayedLine line) {
        return new Line(
                line.line().place().line(),
                line.line().text(),
                line.happenings().stream().map(PlayJson::step).toList(),
                line.unmet().stream().map(PlayJson::untrue).toList(),
                line.contradiction().map(PlayJson::stop).orElse(null));
    }

    private static Untrue untrue(Unmet unmet) {
        return new Untrue(unmet.place().toString(), unmet.statement(), unmet.instead());
    }

    private static Stop stop(Contradiction contradiction) {
        return new Stop(
                contradiction.place().toString(), contradiction.why(), contradiction.enabled());
    }

    private static Step step(Happening happening) {
        return new Step(
                Deed.words(happening.step().label().action()),
                happening.step().label().events().map(PlayJson::did).asJava());
    }

    private static Did did(Event event) {
        return new Did(
                event.side().toString(),
                event.before().state().toString(),
                event.after().state().toString(),
                event.sent().map(Object::toString).asJava(),
                event.signals().map(HappeningText::told).asJava(),
                event.clauses().map(PlayJson::rule).asJava());
    }

    private static Rule rule(Clause clause) {
        return new Rule(clause.section(), clause.meaning());
    }
}

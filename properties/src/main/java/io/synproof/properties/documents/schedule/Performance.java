package io.synproof.properties.documents.schedule;

import io.synproof.model.world.Prologue;
import io.synproof.model.world.Scenario;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A schedule as it was played in one scenario.
 *
 * @param scenario the scenario, with the evidence of who sent a segment
 * @param lines the lines that were played; the last may have stopped in the middle
 * @param prologue the actions
 */
public record Performance(Scenario scenario, List<PlayedLine> lines, Prologue prologue) {

    /**
     * Plays a schedule until it ends or contradicts the model.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if it names a number that does not
     *     exist
     */
    public static Performance of(Schedule schedule, Scenario scenario) {
        List<PlayedLine> lines = new ArrayList<>();
        Play play = Play.of(scenario);
        for (ScheduleLine line : schedule.lines()) {
            int before = play.happenings().length();
            List<Unmet> unmet = new ArrayList<>();
            Optional<Contradiction> stopped = Optional.empty();
            for (ScheduleLine.Part part : line.parts()) {
                switch (part.sentence()) {
                    case ScheduleSentence.Event event -> {
                        Either<Contradiction, Play> next = play.then(event);
                        stopped = Optional.ofNullable(next.swap().getOrNull());
                        play = next.getOrElse(play);
                    }
                    case ScheduleSentence.Statement statement ->
                        Statements.instead(play, statement)
                                .map(instead ->
                                        new Unmet(part.sentence().place(), part.text(), instead))
                                .ifPresent(unmet::add);
                }
                if (stopped.isPresent()) {
                    break;
                }
            }
            lines.add(new PlayedLine(
                    line, play.happenings().drop(before).asJava(), List.copyOf(unmet), stopped));
            if (stopped.isPresent()) {
                break;
            }
        }
        return new Performance(
                play.scenario(),
                List.copyOf(lines),
                new Prologue(play.happenings()
                        .map(happening -> happening.step().label().action())));
    }

    /** The event at which it stopped, if it did. */
    public Optional<Contradiction> contradiction() {
        return lines.stream().flatMap(line -> line.contradiction().stream()).findFirst();
    }

    /** The statements that are not so. */
    public List<Unmet> unmet() {
        return lines.stream().flatMap(line -> line.unmet().stream()).toList();
    }

    /** Whether everything happens and is as the schedule says. */
    public boolean isAsSaid() {
        return contradiction().isEmpty() && unmet().isEmpty();
    }
}

package io.synproof.properties.documents.schedule;

import io.synproof.model.world.Prologue;
import io.synproof.model.world.Scenario;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.Beginning;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schedule: what users, network and attacker do, line by line, and what is expected of it.
 *
 * @param lines its lines, at least one
 */
public record Schedule(List<ScheduleLine> lines) implements Beginning {

    /**
     * The schedule that a value of a document is.
     *
     * @throws BadInputException if it is none
     */
    public static Schedule of(DocumentNode node) {
        List<DocumentNode> items = node.list();
        if (items.isEmpty()) {
            throw node.place().error("a schedule has at least one line");
        }
        return new Schedule(items.stream().map(ScheduleLine::of).toList());
    }

    /** This schedule and another behind it. */
    public Schedule then(Schedule next) {
        return new Schedule(Stream.concat(lines.stream(), next.lines.stream()).toList());
    }

    /**
     * The actions of this schedule in a scenario.
     *
     * @throws BadInputException at the first sentence that contradicts the model
     */
    @Override
    public Prologue in(Scenario scenario) {
        Performance performance = Performance.of(this, scenario);
        performance.contradiction().ifPresent(contradiction -> {
            throw contradiction.error();
        });
        performance.unmet().stream().findFirst().ifPresent(unmet -> {
            throw unmet.place().error(unmet.words());
        });
        return performance.prologue();
    }

    /** The sentences, one below the other. */
    @Override
    public String text() {
        return String.join("\n", lines.stream().map(ScheduleLine::text).toList());
    }
}

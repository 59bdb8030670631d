package io.synproof.properties.documents;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Role;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.Sentences;
import io.synproof.properties.markup.yaml.DocumentEntry;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reader of the checks of a claim.
 *
 * @param scenarios the scenarios that they can name
 * @param questions the questions of the document that they can name
 */
record CheckReader(DocumentScenarios scenarios, DocumentQuestions questions) {
    private static final List<String> ROLES = List.of("under", "in", "aside");
    private static final List<String> EXPECTATIONS = List.of("supportedBy", "contradictedBy");
    private static final List<String> OTHERS =
            List.of("value", "excluding", "scenario", "settings", "unless", "control");

    /** Names of checks are parts of names of files. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    /** The keys of a check. */
    static final List<String> KEYS = Stream.of(ROLES, WrittenQuestion.KEYS, EXPECTATIONS, OTHERS)
            .flatMap(List::stream)
            .toList();

    /**
     * The check that an entry describes; its key is the check's name.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if something is missing or not
     *     legal
     */
    Check check(DocumentEntry entry) {
        if (!NAME.matcher(entry.key()).matches()) {
            throw entry.place()
                    .error("'" + entry.key() + "' is no name of a check: it has letters, digits,"
                            + " dots and dashes, at most 60");
        }
        DocumentMapping fields = entry.value().mapping(KEYS);
        Question<?> question = WrittenQuestion.of(fields).question(questions);
        Experiment experiment = new Experiment(
                scenarios.of(fields), question, value(fields, question), excluding(fields));
        Expectation expectation = expectation(fields, question);
        return new Check(
                entry.key(),
                role(fields),
                experiment,
                expectation.supports(),
                expectation.outcome(),
                control(fields, experiment));
    }

    private static Role role(DocumentMapping fields) {
        return fields.atMostOne(ROLES)
                .<Role>map(role -> switch (role.key()) {
                    case "under" -> new Role.Under(role.value().text());
                    case "in" -> new Role.In(role.value().text());
                    default -> new Role.Aside(role.value().text());
                })
                .orElse(Role.Main.MAIN);
    }

    private static OptionalLong value(DocumentMapping fields, Question<?> question) {
        Optional<DocumentNode> value = fields.get("value");
        if (question.kind().isQuantity()) {
            return OptionalLong.of(value.orElseThrow(() -> fields.place()
                            .error("'" + question.name() + "' is a quantity: 'value' says how much"
                                    + " is expected"))
                    .wholeNumber(0, Integer.MAX_VALUE));
        }
        value.ifPresent(node -> {
            throw node.place().error("'" + question.name() + "' is no quantity and has no value");
        });
        return OptionalLong.empty();
    }

    private static List<String> excluding(DocumentMapping fields) {
        return fields.get("excluding").map(Texts::of).orElse(List.of()).stream()
                .map(CheckReader::sentence)
                .distinct()
                .toList();
    }

    private static String sentence(DocumentNode node) {
        String text = node.text();
        return node.place().locate(() -> Sentences.named(text));
    }

    /**
     * The outcome that is expected.
     *
     * @param outcome the outcome
     * @param supports the outcome that supports the statement
     */
    private record Expectation(Outcome outcome, Outcome supports) {}

    private static Expectation expectation(DocumentMapping fields, Question<?> question) {
        DocumentEntry written = fields.atMostOne(EXPECTATIONS)
                .orElseThrow(() -> fields.place()
                        .error("this check expects nothing: it needs "
                                + String.join(" or ", EXPECTATIONS)));
        Outcome outcome = OutcomeWords.outcome(written.value(), question);
        return new Expectation(
                outcome,
                written.key().equals(EXPECTATIONS.getFirst()) ? outcome : Check.opposite(outcome));
    }

    private static Check.Control control(DocumentMapping fields, Experiment experiment) {
        String change = fields.require("unless").text();
        DocumentNode settings = fields.require("control");
        ConfiguredScenario changed = DocumentScenarios.changed(experiment.setup(), settings);
        if (changed.equals(experiment.setup())) {
            throw settings.place().error("this control changes nothing");
        }
        return new Check.Control(
                change,
                new Experiment(
                        changed,
                        experiment.question(),
                        experiment.wanted(),
                        experiment.excluding()));
    }
}

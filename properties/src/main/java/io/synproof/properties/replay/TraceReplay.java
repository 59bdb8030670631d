package io.synproof.properties.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.synproof.model.world.Action;
import io.synproof.model.world.WorldStep;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Deed;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.experiment.Position;
import io.synproof.properties.experiment.Retelling;
import io.synproof.properties.experiment.Retold;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.Titles;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.Suggestion;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The replay of a trace from a file, to see whether it fits the model. */
public final class TraceReplay {
    private final Recording recording;
    private final ExperimentOptions effort;

    private TraceReplay(Recording recording, ExperimentOptions effort) {
        this.recording = recording;
        this.effort = effort;
    }

    /**
     * Replays the trace: the start, each action, each state, the result, and everything else that
     * the file says.
     *
     * @param file what the file is called, for messages
     * @param text what is in it
     * @param effort how much a search may do, where a run alone does not show what it showed
     * @throws BadInputException if it is not a trace, or of what does not exist
     */
    public static Fit of(String file, String text, ExperimentOptions effort) {
        Recording recording = new TraceReader(file).read(text);
        try {
            return new TraceReplay(recording, effort).fit();
        } catch (BadInputException e) {
            String problem = String.valueOf(e.getMessage());
            throw problem.startsWith(file) ? e : new BadInputException(file + ": " + problem);
        }
    }

    private Fit fit() {
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < recording.runs().size(); i++) {
            Either<Fit.Misfit, String> walked = walk(i + 1, recording.runs().get(i));
            if (walked.isLeft()) {
                return walked.getLeft();
            }
            choices.add(walked.get());
        }
        List<Difference> question = Difference.between(
                recording.form().command(recording.document()),
                TextNode.valueOf(recording.experiment().command()));
        if (!question.isEmpty()) {
            // Not asked again: a search for another question than the file's may take for ever.
            return new Fit.ToldOtherwise(
                    question.stream().map(one -> one.at("command")).toList());
        }
        return switch (new Retelling(recording.experiment(), effort).of(choices, cycleFrom())) {
            case Retold.Open(String why) -> new Fit.NotDecided(why);
            case Retold.Decided decided -> compared(shown(decided));
        };
    }

    /** The number of steps behind the prologue after which the cycle begins. */
    private OptionalInt cycleFrom() {
        return recording.cycleFrom().isEmpty()
                ? recording.cycleFrom()
                : OptionalInt.of(recording.cycleFrom().getAsInt() - prologue().length());
    }

    private io.vavr.collection.List<WorldStep> prologue() {
        return Position.start(recording.experiment()).told().history();
    }

    /** The choices of a run, or the place where it is not a run of the model. */
    private Either<Fit.Misfit, String> walk(int run, Recording.Run recorded) {
        Position here = Position.start(recording.experiment());
        List<Difference> start = Difference.between(
                recorded.start(), recording.form().state(here.told().beginning()));
        if (!start.isEmpty()) {
            return Either.left(new Fit.LeadsElsewhere(run, 0, "start", start));
        }
        int given = prologue().length();
        Optional<Fit.Misfit> early = scheduled(run, recorded);
        if (early.isPresent()) {
            return Either.left(early.get());
        }
        StringBuilder choices = new StringBuilder("0");
        for (int i = given; i < recorded.steps().size(); i++) {
            Either<Fit.Misfit, Integer> choice =
                    choice(here, run, i + 1, recorded.steps().get(i));
            if (choice.isLeft()) {
                return Either.left(choice.getLeft());
            }
            choices.append(i == given ? ':' : '.').append(choice.get());
            here = here.then(choice.get());
        }
        return Either.right(choices.toString());
    }

    /** The first step of the prologue that the file tells otherwise, if there is one. */
    private Optional<Fit.Misfit> scheduled(int run, Recording.Run recorded) {
        List<WorldStep> given = prologue().asJava();
        for (int i = 0; i < given.size(); i++) {
            WorldStep step = given.get(i);
            if (i >= recorded.steps().size()
                    || !recording
                            .form()
                            .action(step.label().action())
                            .equals(recorded.steps().get(i).action())) {
                return Optional.of(new Fit.NotAllowed(
                        run,
                        i + 1,
                        i >= recorded.steps().size()
                                ? "the end"
                                : recorded.steps().get(i).words(),
                        List.of(Deed.words(step.label().action())),
                        List.of()));
            }
            List<Difference> differences = Difference.between(
                    recorded.steps().get(i).state(), recording.form().state(step.after()));
            if (!differences.isEmpty()) {
                return Optional.of(new Fit.LeadsElsewhere(
                        run, i + 1, recorded.steps().get(i).words(), differences));
            }
        }
        return Optional.empty();
    }

    private Either<Fit.Misfit, Integer> choice(
            Position here, int run, int number, Recording.Step step) {
        List<Action> actions = here.actions().toJavaList();
        List<Integer> called = IntStream.range(0, actions.size())
                .filter(i -> recording.form().action(actions.get(i)).equals(step.action()))
                .boxed()
                .sorted(Comparator.comparing(i -> i != step.choice()))
                .toList();
        if (called.isEmpty()) {
            return Either.left(notAllowed(run, number, step, actions));
        }
        return called.stream()
                .filter(i -> differences(here, step, i).isEmpty())
                .findFirst()
                .map(Either::<Fit.Misfit, Integer>right)
                .orElseGet(() -> Either.left(new Fit.LeadsElsewhere(
                        run, number, step.words(), differences(here, step, called.getFirst()))));
    }

    private List<Difference> differences(Position here, Recording.Step step, int choice) {
        return Difference.between(
                step.state(), recording.form().state(here.then(choice).shown()));
    }

    private Fit.NotAllowed notAllowed(
            int run, int number, Recording.Step step, List<Action> actions) {
        List<String> nearest = Suggestion.sorted(
                step.words(), actions.stream().map(Deed::words).distinct().toList());
        return new Fit.NotAllowed(
                run,
                number,
                step.words(),
                nearest,
                actions.stream()
                        .filter(action -> Deed.words(action).equals(step.words()))
                        .map(action -> Difference.between(
                                step.action(), recording.form().action(action)))
                        .min(Comparator.comparingInt(List::size))
                        .orElse(List.of()));
    }

    private Shown shown(Retold.Decided decided) {
        Shown plain = Shown.of(
                recording.experiment(), decided.outcome(), decided.value(), decided.evidence());
        return recording.claim().map(id -> shownFor(Catalogue.named(id), plain)).orElse(plain);
    }

    /**
     * The trace under the title that the file gives it, if the claim has such a title; otherwise
     * under the first.
     */
    private Shown shownFor(Claim claim, Shown plain) {
        List<String> titles = Titles.of(claim, recording.experiment());
        return new Shown(
                recording.claim(),
                claim.statement(),
                titles.contains(recording.title())
                        ? recording.title()
                        : titles.stream().findFirst().orElse(plain.title()),
                plain.experiment(),
                plain.outcome(),
                plain.value(),
                plain.evidence());
    }

    private Fit compared(Shown shown) {
        List<Difference> differences = Stream.concat(
                        Difference.between(
                                recording.document(), recording.form().document(shown))
                                .stream(),
                        recording.answer().stream().flatMap(answer -> around(answer, shown)))
                .toList();
        return differences.isEmpty() ? new Fit.Fits(shown) : new Fit.ToldOtherwise(differences);
    }

    /** The differences in what the answer says besides its trace. */
    private static Stream<Difference> around(JsonNode answer, Shown shown) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode expected = mapper.createObjectNode()
                .put("scenario", shown.experiment().setup().base().name())
                .put("property", shown.experiment().question().name())
                .put("outcome", shown.outcome().name())
                .put("traceLength", shown.evidence().story().length())
                .put("faults", shown.evidence().story().faults())
                .put("command", shown.command())
                .put("replay", shown.replay());
        ObjectNode settings = expected.putObject("settings");
        shown.experiment().setup().changes().forEach(settings::put);
        ObjectNode said = mapper.createObjectNode();
        expected.fieldNames().forEachRemaining(name -> {
            if (answer.has(name)) {
                said.set(name, answer.get(name));
            }
        });
        return Difference.between(said, expected).stream();
    }
}

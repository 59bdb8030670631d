package io.synproof.checker.verdict;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.model.ConstrainedModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.MonitoredModel;
import io.synproof.checker.model.Quantity;
import io.synproof.checker.model.StateMonitoredModel;
import io.synproof.checker.model.ValueText;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.Question;
import io.synproof.checker.temporal.Lasso;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notes that a medium is too small: for a verdict, or for a run to go on. */
final class MediumNotes {
    private MediumNotes() {}

    static <S, A> List<String> of(
            Model<S, A> model,
            Question question,
            Outcome outcome,
            Evidence<S, A> evidence,
            Coverage coverage) {
        return mediumOf(model).stream()
                .flatMap(medium -> Stream.concat(
                        cut(medium, outcome, coverage),
                        end(question, evidence).stream()
                                .flatMap(last -> blocked(medium, model.overflowing(last)))))
                .toList();
    }

    private static Optional<Medium> mediumOf(Model<?, ?> model) {
        return model instanceof Composition<?, ?, ?, ?, ?, ?> composition
                ? Optional.of(composition.medium())
                : watched(model).flatMap(MediumNotes::mediumOf);
    }

    private static Optional<Model<?, ?>> watched(Model<?, ?> model) {
        if (model instanceof MonitoredModel<?, ?, ?, ?> monitored) {
            return Optional.of(monitored.model());
        }
        if (model instanceof StateMonitoredModel<?, ?, ?, ?> monitored) {
            return Optional.of(monitored.model());
        }
        return model instanceof ConstrainedModel<?, ?> constrained
                ? Optional.of(constrained.model())
                : Optional.empty();
    }

    private static Stream<String> cut(Medium medium, Outcome outcome, Coverage coverage) {
        return Stream.of(roomOf(medium) + ", and a step that sends one more is a cut; give it more,"
                        + " or say what happens beyond (Medium.beyond)")
                .filter(_ -> outcome == Outcome.UNDECIDED)
                .filter(_ -> medium.overflow() == Medium.Overflow.CUT && coverage.cut() > 0);
    }

    /** The state in which a run stops, if the question is why it does. */
    private static <S, A> Optional<S> end(Question question, Evidence<S, A> evidence) {
        if (evidence instanceof Evidence.FairLasso<S, A>(Lasso<S, A> lasso)) {
            return Optional.of(lasso.stem().last()).filter(_ -> lasso.stutters());
        }
        return evidence.run()
                .filter(_ -> question instanceof Property.NoDeadlock<?, ?>)
                .map(run -> run.last());
    }

    private static Stream<String> blocked(Medium medium, List<?> actions) {
        return actions.isEmpty()
                ? Stream.empty()
                : Stream.of(roomOf(medium) + "; it is full where the run ends, and blocks "
                        + actions.stream().map(ValueText::of).collect(Collectors.joining(", ")));
    }

    /** Such as {@code the medium has room for 4 messages, 1 on each link}. */
    private static String roomOf(Medium medium) {
        String most = medium.isBoundless()
                ? "any number of messages"
                : Quantity.of(medium.capacity(), "message");
        return "the medium has room for " + most
                + (medium.each() ? " to each recipient" : "")
                + medium.perLink().stream()
                        .mapToObj(each -> ", " + each + " on each link")
                        .collect(Collectors.joining());
    }
}

package io.synproof.properties.neighbours;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.answers.FlipAnswer;
import io.synproof.properties.claims.answers.FlipAnswers;
import io.synproof.properties.claims.answers.Ground;
import io.synproof.properties.experiment.Experiment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers to flips: a check of the claim itself that asks the same, a written answer, or the
 * fact that one run decides the check.
 *
 * @param answers the answers
 */
public record Replies(FlipAnswers answers) {

    /**
     * The answer to a flip.
     *
     * @param ground on what the answer rests
     * @param text why, in a sentence; empty if the claim asks the same
     */
    public record Reply(Ground ground, String text) {}

    /** The reply to what becomes of a check where a setting is moved; empty if there is none. */
    public Optional<Reply> to(Claim claim, Check check, Neighbour neighbour) {
        return asked(claim, check, neighbour)
                .map(name -> new Reply(new Ground.Asked(name), ""))
                .or(() -> answers.to(claim, check, neighbour.key(), neighbour.to())
                        .map(answer -> new Reply(answer.ground(), answer.text())))
                .or(() -> oneRun(check));
    }

    /**
     * A check that one run decides says that such a run exists, and not that it exists under every
     * setting.
     */
    private static Optional<Reply> oneRun(Check check) {
        return switch (check.expected()) {
            case REACHED, VIOLATED ->
                Optional.of(new Reply(new Ground.OneRun(check.supports() == check.expected()), ""));
            case HOLDS, UNREACHABLE, UNDECIDED -> Optional.empty();
        };
    }

    /** The check or the control of the claim that asks the very same. */
    private static Optional<String> asked(Claim claim, Check check, Neighbour neighbour) {
        Search wanted = Search.of(neighbour.of(check.experiment()));
        return claim.checks().stream()
                .flatMap(one -> Stream.of(
                        new Named("check " + one.name(), one.experiment()),
                        new Named("control of " + one.name(), one.control().experiment())))
                .filter(one -> one.asks(wanted))
                .map(Named::name)
                .findFirst();
    }

    private record Named(String name, Experiment experiment) {

        /** The names first: a search is worked out, and most questions differ in theirs. */
        boolean asks(Search wanted) {
            return experiment.question().name().equals(wanted.question())
                    && Search.of(experiment).equals(wanted);
        }
    }

    /** The flips that have no reply. */
    public List<FlipLine> unanswered(List<FlipLine> flips) {
        return flips.stream()
                .filter(flip -> to(flip.claimNamed(), flip.checkNamed(), flip.neighbour())
                        .isEmpty())
                .toList();
    }

    /** The answers that no flip needs: each is asked by the claim itself, or answered by others. */
    public List<FlipAnswer> idle(List<FlipLine> flips) {
        List<FlipAnswer> needed = flips.stream()
                .filter(flip -> asked(flip.claimNamed(), flip.checkNamed(), flip.neighbour())
                        .isEmpty())
                .flatMap(flip ->
                        answers
                                .to(flip.claimNamed(), flip.checkNamed(), flip.key(), flip.to())
                                .stream())
                .toList();
        return answers.answers().stream()
                .filter(answer -> !needed.contains(answer))
                .toList();
    }
}

package io.synproof.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * Random sentences about random models are answered as a plain enumeration of all runs answers
 * them, which evaluates each predicate by its definition.
 */
class RandomFormulasProperties {
    private static final int DEPTH = 4;
    private static final SentenceReader<RandomTree.Node, RandomTree.Sight> READER =
            new SentenceReader<>(ModelVocabulary.of(new RandomTree(1, 1)));

    @Property(tries = 1_500)
    void areAnsweredByTheirDefinition(@ForAll long seed) {
        isAnsweredByDefinition(seed);
    }

    @Tag("long")
    @Property(tries = 100_000)
    void aHundredThousandAreAnsweredByTheirDefinition(@ForAll long seed) {
        isAnsweredByDefinition(seed);
    }

    private static void isAnsweredByDefinition(long seed) {
        Random random = new Random(seed);
        RandomTree tree = new RandomTree(random.nextInt(1_000_000), DEPTH);
        SentenceKind kind = List.of(
                        SentenceKind.ALWAYS,
                        SentenceKind.NEVER,
                        SentenceKind.REACHABLE,
                        SentenceKind.EVERY_STEP)
                .get(random.nextInt(4));
        Formula formula = Formula.of(random, 3, kind == SentenceKind.EVERY_STEP);
        OptionalInt expected = shortest(tree, formula, kind);
        String sentence = kind.word() + ": " + formula.text();

        Sentence<RandomTree.Node, RandomTree.Sight> asked = READER.read(sentence);
        Verdict<?, Integer> verdict = Checker.of(asked.watched(tree)).check(asked.property(tree));

        assertThat(verdict.outcome())
                .as("%s of %s", sentence, tree)
                .isEqualTo(outcome(kind, expected.isPresent()));
        if (expected.isPresent()) {
            assertThat(verdict.trace().orElseThrow().length())
                    .as("%s of %s", sentence, tree)
                    .isEqualTo(expected.getAsInt());
        }
    }

    private static Outcome outcome(SentenceKind kind, boolean decided) {
        boolean isReachable = kind == SentenceKind.REACHABLE;
        if (decided) {
            return isReachable ? Outcome.REACHED : Outcome.VIOLATED;
        }
        return isReachable ? Outcome.UNREACHABLE : Outcome.HOLDS;
    }

    /** The length of a shortest run that decides it, of all runs. */
    private static OptionalInt shortest(RandomTree tree, Formula formula, SentenceKind kind) {
        Boolean decisive = kind == SentenceKind.NEVER || kind == SentenceKind.REACHABLE;
        return runs(tree).stream()
                .flatMapToInt(run -> IntStream.range(
                                kind == SentenceKind.EVERY_STEP ? 1 : 0,
                                run.nodes().size())
                        .filter(i -> decisive.equals(formula.meaning().apply(run, i))))
                .min();
    }

    private static List<Formula.Run> runs(RandomTree tree) {
        List<Formula.Run> runs = new ArrayList<>();
        extend(
                tree,
                new Formula.Run(
                        List.of(tree.initialStates().getFirst()), List.of(Optional.empty())),
                runs);
        return runs;
    }

    private static void extend(RandomTree tree, Formula.Run run, List<Formula.Run> runs) {
        List<Integer> actions = tree.actions(run.nodes().getLast());
        if (actions.isEmpty()) {
            runs.add(run);
        }
        for (Integer action : actions) {
            var step = tree.step(run.nodes().getLast(), action);
            extend(
                    tree,
                    new Formula.Run(
                            and(run.nodes(), step.after()),
                            and(run.sights(), Optional.of(step.label()))),
                    runs);
        }
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}

package io.synproof.checker.knowledge;

import static io.synproof.checker.verdict.Found.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a verdict has to be, and what its evidence has to show, by the definition. */
final class Expected<S, A> {
    private final Model<S, A> model;
    private final Knowledge<S, A> question;
    private final ByDefinition<S, A> definition;
    private final Predicate<Agent<S>> anyone;
    private final Predicate<Agent<S>> remembering;

    /** A place where the formula is asked for, and the length of the shortest run to it. */
    private record Place<S>(S state, int length) {}

    Expected(Model<S, A> model, Knowledge<S, A> question) {
        this.model = model;
        this.question = question;
        this.definition = new ByDefinition<>(model);
        Set<Agent<S>> able = new HashSet<>();
        Set<Agent<S>> all = agents(question.formula());
        this.anyone = all::contains;
        for (Agent<S> agent : all) {
            if (agent.remembers() && definition.remembers(agent)) {
                able.add(agent);
            }
        }
        this.remembering = able::contains;
    }

    private static <S> Set<Agent<S>> agents(Formula<S> formula) {
        return switch (formula) {
            case Formula.Fact<S> _ -> new HashSet<>();
            case Formula.Knows<S> knows -> {
                Set<Agent<S>> agents = agents(knows.inner());
                agents.add(knows.agent());
                yield agents;
            }
            case Formula.CommonlyKnows<S> common -> new HashSet<>(common.agents());
        };
    }

    void matches(Verdict<S, A> verdict) {
        List<Place<S>> asked = asked();
        List<Place<S>> suspected = outside(asked, definition.truth(question.formula(), anyone));
        List<Place<S>> refuted = outside(asked, definition.truth(question.formula(), remembering));

        assertThat(verdict.coverage().complete()).isEqualTo(definition.isComplete());
        assertThat(verdict.outcome()).isEqualTo(outcome(suspected, refuted));
        assertThat(findings(verdict).asked()).isEqualTo(asked.size());
        assertThat(findings(verdict).known()).isEqualTo(asked.size() - suspected.size());
        assertThat(findings(verdict).ignorant()).isEqualTo(refuted.size());
        assertThat(findings(verdict).ignorance().isPresent()).isEqualTo(!suspected.isEmpty());
        knows(verdict, asked, suspected);
        findings(verdict)
                .ignorance()
                .ifPresent(ignorance -> shows(
                        ignorance,
                        refuted.isEmpty() ? suspected : refuted,
                        refuted.isEmpty() ? anyone : remembering));
    }

    /** A run to where it is known is as short as any. */
    private void knows(Verdict<S, A> verdict, List<Place<S>> asked, List<Place<S>> suspected) {
        List<Place<S>> known =
                asked.stream().filter(place -> !suspected.contains(place)).toList();
        assertThat(findings(verdict).knowing().isPresent())
                .isEqualTo(definition.isComplete() && !known.isEmpty());
        findings(verdict).knowing().ifPresent(run -> {
            run.replay(model);
            assertThat(known).extracting(Place::state).contains(run.last());
            assertThat(run.length())
                    .isEqualTo(known.stream().mapToInt(Place::length).min().orElseThrow());
        });
    }

    private Outcome outcome(List<Place<S>> suspected, List<Place<S>> refuted) {
        if (!definition.isComplete()) {
            return Outcome.UNDECIDED;
        }
        if (question.isNever()) {
            return never(suspected, refuted);
        }
        if (!refuted.isEmpty()) {
            return Outcome.VIOLATED;
        }
        return suspected.isEmpty() ? Outcome.HOLDS : Outcome.UNDECIDED;
    }

    /** It is known where nothing speaks against it, and not known where that is refuted. */
    private Outcome never(List<Place<S>> suspected, List<Place<S>> refuted) {
        if (suspected.size() < asked().size()) {
            return Outcome.VIOLATED;
        }
        return refuted.size() == asked().size() ? Outcome.HOLDS : Outcome.UNDECIDED;
    }

    private List<Place<S>> asked() {
        return switch (question.trigger()) {
            case Knowledge.InState<S, A> in ->
                definition.states().stream()
                        .filter(in.holds())
                        .map(state -> new Place<>(state, definition.depth(state)))
                        .toList();
            case Knowledge.AfterStep<S, A> after ->
                definition.steps().stream()
                        .filter(after.holds())
                        .map(step -> new Place<>(step.after(), definition.depth(step.before()) + 1))
                        .toList();
        };
    }

    private static <S> List<Place<S>> outside(List<Place<S>> places, Set<S> truth) {
        return places.stream().filter(place -> !truth.contains(place.state())).toList();
    }

    private void shows(
            IndistinguishableRuns<S, A> ignorance,
            List<Place<S>> places,
            Predicate<Agent<S>> deceived) {
        List<Trace<S, A>> runs = ignorance.runs();
        runs.forEach(run -> run.replay(model));
        ignorance.alike().forEach(agent -> assertThat(agent).matches(deceived));
        S first = runs.getFirst().last();
        boolean isTrueFirst = question.formula().fact().holds().test(first);
        isFirst(runs.getFirst(), isTrueFirst ? runs.size() - 1 : 0, places, deceived);
        for (int i = 0; i < ignorance.alike().size(); i++) {
            Agent<S> agent = ignorance.alike().get(i);
            assertThat(agent.view().apply(runs.get(i + 1).last()))
                    .isEqualTo(agent.view().apply(runs.get(i).last()));
        }
        if (isTrueFirst) {
            leadsToWhereItIsFalse(runs);
        } else {
            standsBesideTruth(runs, deceived);
        }
    }

    /** Of the runs like the first one, a shortest that makes the fact true, if there is any. */
    private void standsBesideTruth(List<Trace<S, A>> runs, Predicate<Agent<S>> deceived) {
        Set<S> twins = new HashSet<>();
        question.formula().agents().stream()
                .filter(deceived)
                .forEach(agent ->
                        twins.addAll(definition.alike(agent, runs.getFirst().last())));
        twins.removeIf(state -> !question.formula().fact().holds().test(state));

        assertThat(runs).hasSize(twins.isEmpty() ? 1 : 2);
        if (!twins.isEmpty()) {
            assertThat(twins).contains(runs.getLast().last());
            assertThat(runs.getLast().length())
                    .isEqualTo(twins.stream().mapToInt(definition::depth).min().orElseThrow());
        }
    }

    private void leadsToWhereItIsFalse(List<Trace<S, A>> runs) {
        Predicate<? super S> holds = question.formula().fact().holds();
        assertThat(runs.subList(0, runs.size() - 1)).allMatch(run -> holds.test(run.last()));
        assertThat(holds.test(runs.getLast().last())).isFalse();
        if (question.formula() instanceof Formula.Knows<S>(Agent<S> agent, Formula.Fact<S> fact)
                && runs.size() == 2) {
            assertThat(runs.getLast().length())
                    .isEqualTo(definition.alike(agent, runs.getFirst().last()).stream()
                            .filter(state -> !fact.holds().test(state))
                            .mapToInt(definition::depth)
                            .min()
                            .orElseThrow());
        }
    }

    /** It is as short as any, and of those that are no other needs fewer runs beside it. */
    private void isFirst(
            Trace<S, A> run, int others, List<Place<S>> places, Predicate<Agent<S>> deceived) {
        int shortest = places.stream().mapToInt(Place::length).min().orElseThrow();
        List<S> ends = places.stream()
                .filter(place -> place.length() == shortest)
                .map(Place::state)
                .toList();
        assertThat(run.length()).isEqualTo(shortest);
        assertThat(ends).contains(run.last());
        assertThat(definition.refutedBy(others, question.formula(), deceived)).contains(run.last());
        if (others > 0) {
            assertThat(definition.refutedBy(others - 1, question.formula(), deceived))
                    .doesNotContainAnyElementsOf(ends);
        }
    }
}

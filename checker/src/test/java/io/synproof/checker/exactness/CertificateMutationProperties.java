package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.WithMedium;
import io.synproof.checker.coverability.Certificate;
import io.synproof.checker.coverability.Certificate.Entry;
import io.synproof.checker.coverability.Certificate.Most;
import io.synproof.checker.engine.certificate.PartText;
import io.synproof.checker.exactness.RandomProtocol.Act;
import io.synproof.checker.exactness.UnboundedProperties.Case;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.MonitoredState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * A certificate that leaves out a state that a run leads to, or lets one in that decides, is
 * refused.
 */
@Tag("law")
class CertificateMutationProperties {
    private static final int MANY = 2_000;
    private static final int ROOM = 3;
    private static final int ENOUGH = 2_000;

    @net.jqwik.api.Property(tries = 100)
    void aWrongCertificateIsRefused(@ForAll("cases") Case asked, @ForAll long seed) {
        assertRefusedIfWrong(asked, new Chance(seed));
    }

    @net.jqwik.api.Property(tries = MANY)
    @Tag("long")
    void eachOfManyWrongCertificatesIsRefused(@ForAll("cases") Case asked, @ForAll long seed) {
        assertRefusedIfWrong(asked, new Chance(seed));
    }

    @Provide
    Arbitrary<Case> cases() {
        return new UnboundedProperties().cases();
    }

    private static void assertRefusedIfWrong(Case asked, Chance chance) {
        Optional<Certificate> right = asked.verdict().certificate();
        Assume.that(right.isPresent() && !right.get().patterns().isEmpty());
        assertThat(refusal(asked, right.get())).isEmpty();
        assertThat(isWrong(asked, right.get())).isFalse();
        Certificate mutated = mutated(right.get(), chance);
        if (isWrong(asked, mutated)) {
            assertThat(refusal(asked, mutated)).isPresent();
        }
    }

    static Optional<String> refusal(Case asked, Certificate certificate) {
        var checker = Checker.of(asked.model().monitoredBy(UnboundedProperties.ARRIVED))
                .unbounded();
        return checker.refusal(asked.property(), Certificate.parse(certificate.toString()));
    }

    /** One thing is changed: a pattern is left out, or a count, a message, a part of it. */
    static Certificate mutated(Certificate right, Chance chance) {
        List<Entry> patterns = new ArrayList<>(right.patterns());
        int at = chance.at(1).below(patterns.size());
        Entry entry = patterns.remove(at);
        List<Integer> control = new ArrayList<>(entry.control());
        List<Most> most = new ArrayList<>(entry.most());
        int kind = chance.at(2).below(5);
        if (kind == 0) {
            return with(right, patterns);
        }
        if (kind == 1 || most.isEmpty()) {
            int part = chance.at(3).below(control.size());
            control.set(part, chance.at(4).below(right.parts().size()));
        } else {
            int place = chance.at(5).below(most.size());
            Most one = most.remove(place);
            if (kind == 2 && one.count() > 1) {
                int less = one.count() == Most.ANY ? 1 + chance.at(6).below(2) : one.count() - 1;
                most.add(new Most(one.message(), less));
            } else if (kind == 3) {
                most.add(new Most(chance.at(7).below(right.parts().size()), one.count()));
            }
        }
        patterns.add(at, new Entry(control, most));
        return with(right, patterns);
    }

    private static Certificate with(Certificate right, List<Entry> patterns) {
        return new Certificate(right.property(), right.copies(), right.parts(), patterns);
    }

    /** Whether it leaves out a state that can be reached, or lets one in that decides. */
    static boolean isWrong(Case asked, Certificate certificate) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < certificate.parts().size(); i++) {
            numbers.put(certificate.parts().get(i), i);
        }
        return reachable(asked).stream().anyMatch(state -> isLeftOut(state, certificate, numbers));
    }

    private static boolean isLeftOut(
            MonitoredState<CompositeState<Cell, Letter, Cell>, Cell> state,
            Certificate certificate,
            Map<String, Integer> numbers) {
        List<Object> values = new ArrayList<>(state.state().processes());
        values.add(state.state().environment());
        values.add(state.memory());
        List<Integer> control = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            control.add(numbers.getOrDefault(
                    PartText.of(PartText.Role.ofControl(i), values.get(i)), -1));
        }
        Map<Integer, Integer> counts = new HashMap<>();
        state.state()
                .messages()
                .forEach(letter -> counts.merge(
                        numbers.getOrDefault(PartText.of(PartText.Role.MESSAGE, letter), -1),
                        1,
                        Integer::sum));
        return certificate.patterns().stream()
                .noneMatch(entry -> entry.control().equals(control)
                        && counts.entrySet().stream()
                                .allMatch(one -> entry.most().stream()
                                        .anyMatch(most -> most.message() == one.getKey()
                                                && most.count() >= one.getValue())));
    }

    /** The states that runs lead to in a small medium, the first of them if there are many. */
    private static Set<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>> reachable(
            Case asked) {
        Medium small = asked.model().medium().holding(ROOM).beyond(Medium.Overflow.BLOCK);
        Model<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>, Act> model =
                new WithMedium<>(asked.model(), small).monitoredBy(UnboundedProperties.ARRIVED);
        Set<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>> known =
                new HashSet<>(model.initialStates());
        Deque<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>> open =
                new ArrayDeque<>(known);
        while (!open.isEmpty() && known.size() < ENOUGH) {
            var here = open.remove();
            for (Act action : model.actions(here)) {
                var after = model.next(here, action);
                if (known.add(after)) {
                    open.add(after);
                }
            }
        }
        return known;
    }
}

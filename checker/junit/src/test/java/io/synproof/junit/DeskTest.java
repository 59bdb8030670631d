package io.synproof.junit;

import io.synproof.checker.composition.*;
import io.synproof.checker.model.*;
import io.synproof.checker.property.*;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller, 0, asks a desk, 1, for connections, and each counts them. */
record Desk(Medium medium, int wanted) implements Protocol<Integer, String, Unit, String> {
    @Override
    public CompositeState<Integer, String, Unit> start() {
        return new CompositeState<>(List.of(0, 0), List.of(), Unit.UNIT);
    }

    @Override
    public List<Integer> recipients(String message) {
        return List.of(1);
    }

    @Override
    public List<LocalMove<String, String, Integer, String, Unit>> moves(
            int self, Integer counted, Unit none) {
        return self == 0 && counted < wanted
                ? List.of(move("the caller asks", counted + 1, none).sending("open"))
                : List.of();
    }

    @Override
    public List<LocalMove<String, String, Integer, String, Unit>> arrivals(
            int self, Integer counted, Unit none, String message, int passed) {
        return List.of(move("the desk counts one", counted + 1, none));
    }
}

@ExtendWith(ModelCheckExtension.class)
@SearchLimits(states = 100_000, seconds = 60)
class DeskTest {
    private static final Property<CompositeState<Integer, String, Unit>, String> HONEST =
            Property.always(
                    "no more counted than asked for",
                    Protocol.processes(),
                    counts -> counts.get(1) <= counts.get(0));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theDeskCountsNoConnectionThatNobodyAskedFor(int wanted, ModelChecker checker) {
        checker.of(new Desk(Medium.bag(wanted), wanted)).holds(HONEST);
    }

    @ModelCheck
    void itDoesWhereMessagesArriveAgain(ModelChecker checker) {
        checker.of(new Desk(Medium.set(1), 1)).fails(HONEST);
    }

    @ModelCheck
    @SearchLimits(samples = 200)
    void randomRunsSayTheSame(ModelChecker checker) {
        checker.of(new Desk(Medium.bag(2), 2)).holds(HONEST);
    }
}

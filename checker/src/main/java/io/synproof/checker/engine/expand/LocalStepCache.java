package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Clock;
import io.synproof.checker.composition.Clock.Aged;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.CompositionContract;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.engine.contract.CheckedLocalFunctions;
import io.synproof.checker.engine.contract.SharedActions;
import io.synproof.checker.engine.contract.SharedActions.Occasion;
import io.synproof.checker.engine.contract.SharedActions.Use;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.util.MemoTable;
import io.synproof.checker.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The local steps of a composition, asked for once for each combination of the parts that they
 * depend on. Shared by all threads.
 */
final class LocalStepCache<A, L, P, M, E> {
    /**
     * So many rows are kept for other threads, and for other layouts; each thread keeps those that
     * it has taken. With an environment of many values there are as many rows as states, or more.
     */
    private static final int MOST_ROWS = 1 << 16;

    private static final LocalStep<?>[] NO_STEPS = {};

    private final ComposedEncoding<?, A, L, P, M, E> encoding;
    private final Composition<?, A, L, P, M, E> model;
    private final Model<?, A> facets;
    private final CheckedLocalFunctions<A, L, P, M, E> calls;
    private final SharedActions<A> actions = new SharedActions<>();
    // How many places a message may arrive from, or be lost in, that make a difference.
    private final int positions;
    private final int olders;

    private final AtomicInteger kept = new AtomicInteger();

    // By process and its number, then by the environment's.
    private final List<MemoTable<MemoTable<Row>>> rows = new ArrayList<>();
    // By environment, then by message and position.
    private final MemoTable<MemoTable<LocalStep<A>[]>> faults = new MemoTable<>();
    private final MemoTable<Route> routes = new MemoTable<>();

    private final @Nullable Clock<A, L, P, M, E> clock;
    private final @Nullable LocalStep<A> tick;
    private final List<MemoTable<AgedPart>> agedProcesses = new ArrayList<>();
    private final MemoTable<AgedPart> agedMessages = new MemoTable<>();
    private final MemoTable<AgedPart> agedEnvironments = new MemoTable<>();

    /** The local steps of a process in one state and environment, each asked for when needed. */
    final class Row {
        private final int self;
        private final int process;
        private final int environment;
        private volatile LocalStep<A> @Nullable [] own;
        private final MemoTable<LocalStep<A>[]> arrivals = new MemoTable<>();

        Row(int self, int process, int environment) {
            this.self = self;
            this.process = process;
            this.environment = environment;
        }

        /** What it may do on its own. */
        LocalStep<A>[] own() {
            LocalStep<A>[] known = own;
            if (known == null) {
                known = inNumbers(
                        self, calls.moves(self, process, environment), Occasion.own(self));
                own = known;
            }
            return known;
        }

        /** What it may do when a message arrives. */
        LocalStep<A>[] arrivals(int message, int passed) {
            int key = arrival(message, passed);
            LocalStep<A>[] known = arrivals.get(key);
            if (known == null) {
                known = inNumbers(
                        self,
                        calls.arrivals(self, process, environment, message, passed),
                        Occasion.arrival(self, message, positions == 1 ? 0 : passed));
                arrivals.put(key, known);
            }
            return known;
        }
    }

    LocalStepCache(ComposedEncoding<?, A, L, P, M, E> encoding) {
        this.encoding = encoding;
        this.model = encoding.model;
        this.facets = encoding.model;
        this.calls = new CheckedLocalFunctions<>(encoding);
        this.positions = switch (model.medium().order()) {
            case BAG, SET, FIFO -> 1;
            case OVERTAKING -> encoding.places;
        };
        this.olders = switch (model.medium().order()) {
            case BAG, SET -> 1;
            case FIFO, OVERTAKING -> encoding.places;
        };
        for (int i = 0; i < encoding.environmentField; i++) {
            rows.add(new MemoTable<>());
            agedProcesses.add(new MemoTable<>());
        }
        this.clock = model.clock().orElse(null);
        this.tick = clock == null ? null : synchronous(clock);
    }

    private LocalStep<A> synchronous(Clock<A, L, P, M, E> time) {
        return new LocalStep<>(
                time.action(),
                actions.use(time.action(), Occasion.TICK),
                facets.kind(time.action()),
                time.label(),
                LocalStep.NOBODY,
                0,
                0,
                LocalStep.NO_NUMBERS,
                LocalStep.NO_NUMBERS,
                false,
                null);
    }

    /** The actions that there are, and which of them are shared. */
    SharedActions<A> actions() {
        return actions;
    }

    /** What a process may do. */
    Row row(int self, int process, int environment) {
        MemoTable<MemoTable<Row>> ofSelf = rows.get(self);
        MemoTable<Row> ofProcess = ofSelf.get(process);
        if (ofProcess == null) {
            ofProcess = new MemoTable<>();
            ofSelf.put(process, ofProcess);
        }
        Row row = ofProcess.get(environment);
        if (row == null) {
            row = new Row(self, process, environment);
            if (kept.get() < MOST_ROWS) {
                kept.incrementAndGet();
                ofProcess.put(environment, row);
            }
        }
        return row;
    }

    /** Where a message arriving past others is, in lists by such arrivals. */
    int arrival(int message, int passed) {
        return positions == 1 ? message : message * positions + passed;
    }

    /** Where a message with so many older ones is, in lists by what may befall it. */
    int fault(int message, int older) {
        return olders == 1 ? message : message * olders + older;
    }

    /** What the medium may do to a message. */
    LocalStep<A>[] faults(int message, int older, int environment) {
        MemoTable<LocalStep<A>[]> here = faultsIn(environment);
        int key = fault(message, older);
        LocalStep<A>[] known = here.get(key);
        if (known == null) {
            known = inNumbers(
                    calls.mishaps(message, older, environment),
                    Occasion.fault(message, olders == 1 ? 0 : older));
            here.put(key, known);
        }
        return known;
    }

    private MemoTable<LocalStep<A>[]> faultsIn(int environment) {
        MemoTable<LocalStep<A>[]> known = faults.get(environment);
        if (known == null) {
            known = new MemoTable<>();
            faults.put(environment, known);
        }
        return known;
    }

    /** The way of a message. */
    Route route(int message) {
        Route known = routes.get(message);
        if (known == null) {
            known = new Route(calls.recipients(message), calls.link(message));
            routes.put(message, known);
        }
        return known;
    }

    /** The step of the clock; null if there is no time. */
    @Nullable
    LocalStep<A> tick() {
        return tick;
    }

    AgedPart agedProcess(int self, int process) {
        AgedPart known = agedProcesses.get(self).get(process);
        if (known == null) {
            Aged<P> aged = calls.aged(clock(), self, process);
            known = new AgedPart(
                    encoding.processes.get(self).numberOf(aged.after()), aged.readiness());
            agedProcesses.get(self).put(process, known);
        }
        return known;
    }

    AgedPart agedMessage(int message) {
        AgedPart known = agedMessages.get(message);
        if (known == null) {
            Aged<M> aged = calls.agedMessage(clock(), message);
            int after = encoding.messages.numberOf(aged.after());
            if (model.medium().isOrdered() || model.medium().isPartitioned()) {
                CompositionContract.requireSameQueue(
                        encoding.messages.get(message),
                        aged.after(),
                        route(message).sharesQueueWith(route(after)));
            }
            known = new AgedPart(after, aged.readiness());
            agedMessages.put(message, known);
        }
        return known;
    }

    AgedPart agedEnvironment(int environment) {
        AgedPart known = agedEnvironments.get(environment);
        if (known == null) {
            Aged<E> aged = calls.agedEnvironment(clock(), environment);
            known = new AgedPart(encoding.environments.numberOf(aged.after()), aged.readiness());
            agedEnvironments.put(environment, known);
        }
        return known;
    }

    private Clock<A, L, P, M, E> clock() {
        if (clock == null) {
            throw new IllegalStateException("there is no time");
        }
        return clock;
    }

    @SuppressWarnings("unchecked")
    private LocalStep<A>[] inNumbers(
            int self, List<LocalMove<A, L, P, M, E>> moves, Occasion occasion) {
        if (moves.size() > 1) {
            actions.look(moves.stream().map(LocalMove::action).toList(), occasion);
        }
        return moves.isEmpty()
                ? (LocalStep<A>[]) NO_STEPS
                : moves.stream()
                        .map(move -> inNumbers(self, move, occasion))
                        .toArray(LocalStep[]::new);
    }

    private LocalStep<A> inNumbers(int self, LocalMove<A, L, P, M, E> move, Occasion occasion) {
        Use<A> use = actions.use(move.action(), occasion);
        return new LocalStep<>(
                use.action(),
                use,
                facets.kind(use.action()),
                labelOf(move, use),
                self,
                encoding.processes.get(self).numberOf(move.after()),
                encoding.environments.numberOf(move.environment()),
                numbers(move.sent()),
                numbers(move.alsoTaken()),
                move.keeping(),
                move.unless()
                        .map(like -> new InFlightGuard(
                                message -> like.test(encoding.messages.get(message))))
                        .orElse(null));
    }

    /** The label, which often is the action. */
    private static <A> Object labelOf(LocalMove<A, ?, ?, ?, ?> move, Use<A> use) {
        Object label = move.label();
        return label.equals(use.action()) ? use.action() : label;
    }

    @SuppressWarnings("unchecked")
    private LocalStep<A>[] inNumbers(List<MediumFault<A, L, E>> all, Occasion occasion) {
        if (all.size() > 1) {
            actions.look(all.stream().map(MediumFault::action).toList(), occasion);
        }
        return all.stream().map(fault -> inNumbers(fault, occasion)).toArray(LocalStep[]::new);
    }

    private LocalStep<A> inNumbers(MediumFault<A, L, E> fault, Occasion occasion) {
        return new LocalStep<>(
                fault.action(),
                actions.use(fault.action(), occasion),
                facets.kind(fault.action()),
                fault.label(),
                LocalStep.NOBODY,
                0,
                encoding.environments.numberOf(fault.environment()),
                LocalStep.NO_NUMBERS,
                LocalStep.NO_NUMBERS,
                fault.copy(),
                null);
    }

    private int[] numbers(List<M> values) {
        return values.isEmpty()
                ? LocalStep.NO_NUMBERS
                : values.stream().mapToInt(encoding.messages::numberOf).toArray();
    }
}

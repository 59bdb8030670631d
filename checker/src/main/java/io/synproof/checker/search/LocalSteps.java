package io.synproof.checker.search;

import io.synproof.checker.Clock;
import io.synproof.checker.Clock.Aged;
import io.synproof.checker.Composition;
import io.synproof.checker.Mishap;
import io.synproof.checker.Model;
import io.synproof.checker.Move;
import io.synproof.checker.search.SharedActions.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The local steps of a composition, asked for once for each combination of the parts that they
 * depend on. Shared by all threads.
 */
final class LocalSteps<A, L, P, M, E> {
    private final ComposedEncoding<?, A, L, P, M, E> encoding;
    private final Composition<?, A, L, P, M, E> model;
    private final Model<?, A> facets;
    private final LocalCalls<A, L, P, M, E> calls;
    private final SharedActions<A> actions = new SharedActions<>();
    // How many places a message may arrive from, or be lost in, that make a difference.
    private final int positions;
    private final int olders;

    // By process and its number, then by the environment's.
    private final List<Slots<Slots<Row>>> rows = new ArrayList<>();
    // By environment, then by message and position.
    private final Slots<Slots<Local<A>[]>> mishaps = new Slots<>();
    private final Slots<int[]> recipients = new Slots<>();

    private final @Nullable Clock<A, L, P, M, E> clock;
    private final @Nullable Local<A> tick;
    private final List<Slots<Ageing>> agedProcesses = new ArrayList<>();
    private final Slots<Ageing> agedMessages = new Slots<>();
    private final Slots<Ageing> agedEnvironments = new Slots<>();

    /** What a process in some state and environment may do. */
    final class Row {
        private final int self;
        private final int process;
        private final int environment;
        final Local<A>[] own;
        private final Slots<Local<A>[]> arrivals = new Slots<>();

        Row(int self, int process, int environment) {
            this.self = self;
            this.process = process;
            this.environment = environment;
            this.own = inNumbers(self, calls.moves(self, process, environment), Occasion.own(self));
        }

        /** What it may do when a message arrives. */
        Local<A>[] arrivals(int message, int passed) {
            int key = arrival(message, passed);
            Local<A>[] known = arrivals.get(key);
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

    LocalSteps(ComposedEncoding<?, A, L, P, M, E> encoding) {
        this.encoding = encoding;
        this.model = encoding.model;
        this.facets = encoding.model;
        this.calls = new LocalCalls<>(encoding);
        this.positions = switch (model.medium().order()) {
            case BAG, SET, FIFO -> 1;
            case OVERTAKING -> encoding.places;
        };
        this.olders = switch (model.medium().order()) {
            case BAG, SET -> 1;
            case FIFO, OVERTAKING -> encoding.places;
        };
        for (int i = 0; i < encoding.environmentField; i++) {
            rows.add(new Slots<>());
            agedProcesses.add(new Slots<>());
        }
        this.clock = model.clock().orElse(null);
        this.tick = clock == null ? null : synchronous(clock);
    }

    private Local<A> synchronous(Clock<A, L, P, M, E> time) {
        return new Local<>(
                time.action(),
                actions.use(time.action(), Occasion.TICK),
                facets.kind(time.action()),
                time.label(),
                Local.NOBODY,
                0,
                0,
                new int[0],
                new int[0],
                false,
                null);
    }

    /** The actions that there are, and which of them are shared. */
    SharedActions<A> actions() {
        return actions;
    }

    /** What a process may do. */
    Row row(int self, int process, int environment) {
        Slots<Slots<Row>> ofSelf = rows.get(self);
        Slots<Row> ofProcess = ofSelf.get(process);
        if (ofProcess == null) {
            ofProcess = new Slots<>();
            ofSelf.put(process, ofProcess);
        }
        Row row = ofProcess.get(environment);
        if (row == null) {
            row = new Row(self, process, environment);
            ofProcess.put(environment, row);
        }
        return row;
    }

    /** Where a message arriving past others is, in lists by such arrivals. */
    int arrival(int message, int passed) {
        return positions == 1 ? message : message * positions + passed;
    }

    /** Where a message with so many older ones is, in lists by what may befall it. */
    int mishap(int message, int older) {
        return olders == 1 ? message : message * olders + older;
    }

    /** What the medium may do to a message. */
    Local<A>[] mishaps(int message, int older, int environment) {
        Slots<Local<A>[]> here = mishapsIn(environment);
        int key = mishap(message, older);
        Local<A>[] known = here.get(key);
        if (known == null) {
            known = inNumbers(
                    calls.mishaps(message, older, environment),
                    Occasion.mishap(message, olders == 1 ? 0 : older));
            here.put(key, known);
        }
        return known;
    }

    private Slots<Local<A>[]> mishapsIn(int environment) {
        Slots<Local<A>[]> known = mishaps.get(environment);
        if (known == null) {
            known = new Slots<>();
            mishaps.put(environment, known);
        }
        return known;
    }

    /** The processes that a message can arrive at. */
    int[] recipients(int message) {
        int[] known = recipients.get(message);
        if (known == null) {
            known = calls.recipients(message).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            recipients.put(message, known);
        }
        return known;
    }

    /** The step of the clock; null if there is no time. */
    @Nullable
    Local<A> tick() {
        return tick;
    }

    Ageing agedProcess(int self, int process) {
        Ageing known = agedProcesses.get(self).get(process);
        if (known == null) {
            Aged<P> aged = calls.aged(clock(), self, process);
            known = new Ageing(
                    encoding.processes.get(self).numberOf(aged.after()), aged.attitude());
            agedProcesses.get(self).put(process, known);
        }
        return known;
    }

    Ageing agedMessage(int message) {
        Ageing known = agedMessages.get(message);
        if (known == null) {
            Aged<M> aged = calls.agedMessage(clock(), message);
            known = new Ageing(encoding.messages.numberOf(aged.after()), aged.attitude());
            agedMessages.put(message, known);
        }
        return known;
    }

    Ageing agedEnvironment(int environment) {
        Ageing known = agedEnvironments.get(environment);
        if (known == null) {
            Aged<E> aged = calls.agedEnvironment(clock(), environment);
            known = new Ageing(encoding.environments.numberOf(aged.after()), aged.attitude());
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

    /** What the monitor remembers after a step. */
    int memoryAfter(Local<A> step, int memory) {
        return step.memoryAfter(memory, before -> nextMemory(step, before));
    }

    @SuppressWarnings("unchecked")
    private int nextMemory(Local<A> step, int memory) {
        return encoding.monitor == null ? memory : calls.memoryAfter(memory, (L) step.label);
    }

    @SuppressWarnings("unchecked")
    private Local<A>[] inNumbers(int self, List<Move<A, L, P, M, E>> moves, Occasion occasion) {
        if (moves.size() > 1) {
            actions.look(moves.stream().map(Move::action).toList(), occasion);
        }
        return moves.stream().map(move -> inNumbers(self, move, occasion)).toArray(Local[]::new);
    }

    private Local<A> inNumbers(int self, Move<A, L, P, M, E> move, Occasion occasion) {
        return new Local<>(
                move.action(),
                actions.use(move.action(), occasion),
                facets.kind(move.action()),
                move.label(),
                self,
                encoding.processes.get(self).numberOf(move.after()),
                encoding.environments.numberOf(move.environment()),
                numbers(move.sent()),
                numbers(move.alsoTaken()),
                move.keeping(),
                move.unless()
                        .map(like ->
                                new Guard(message -> like.test(encoding.messages.get(message))))
                        .orElse(null));
    }

    @SuppressWarnings("unchecked")
    private Local<A>[] inNumbers(List<Mishap<A, L, E>> all, Occasion occasion) {
        if (all.size() > 1) {
            actions.look(all.stream().map(Mishap::action).toList(), occasion);
        }
        return all.stream().map(mishap -> inNumbers(mishap, occasion)).toArray(Local[]::new);
    }

    private Local<A> inNumbers(Mishap<A, L, E> mishap, Occasion occasion) {
        return new Local<>(
                mishap.action(),
                actions.use(mishap.action(), occasion),
                facets.kind(mishap.action()),
                mishap.label(),
                Local.NOBODY,
                0,
                encoding.environments.numberOf(mishap.environment()),
                new int[0],
                new int[0],
                mishap.copy(),
                null);
    }

    private int[] numbers(List<M> values) {
        return Stream.of(values)
                .flatMap(List::stream)
                .mapToInt(encoding.messages::numberOf)
                .toArray();
    }
}

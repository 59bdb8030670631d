package io.synproof.properties.necessity;

import io.synproof.checker.composition.Clock;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.ForwardingComposition;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.PastStep;
import io.synproof.checker.model.Transition;
import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.Environment;
import io.synproof.properties.TcpModel;
import io.synproof.properties.experiment.ModelView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A scenario's model that notes which other models would give the same answers to a search.
 *
 * <p>A search is a function of the answers that it gets. Where another model has given the same
 * answers to all that a search asked, a search of that model is the same search.
 *
 * @param <K> the key of the other models
 */
final class ComparingModel<K>
        implements ForwardingComposition<World, Action, Label, Host, PacketInFlight, Environment> {
    private final TcpModel model;
    private final Map<K, TcpModel> alike;

    private ComparingModel(TcpModel model, Map<K, TcpModel> alike) {
        this.model = model;
        this.alike = alike;
    }

    /**
     * A view that compares a model with others.
     *
     * @param alike the others; whoever answers otherwise, or has another law where the question
     *     looks one up, is removed. If the search has several threads, the map is used by all of
     *     them. A network with more room that overflows by a cut is removed only once the search
     *     has met a cut: see {@link #withoutRoomier}.
     */
    static <K> ModelView among(Map<K, TcpModel> alike) {
        return new ModelView() {
            @Override
            public LabelledModel<World, Action, Label> searched(TcpModel model) {
                alike.values().removeIf(other -> !isLikeOrRoomier(model.medium(), other.medium()));
                return new ComparingModel<>(model, alike);
            }

            @Override
            public TcpModel lookedUp(TcpModel model) {
                return model.readBy(new Laws<>(model, alike));
            }
        };
    }

    /**
     * Removes the models whose networks have more room: the search has met a cut for lack of room.
     */
    static void withoutRoomier(TcpModel model, Map<?, TcpModel> alike) {
        alike.values().removeIf(other -> !model.medium().equals(other.medium()));
    }

    /** Whether a search that meets no cut is the same in another medium. */
    private static boolean isLikeOrRoomier(Medium own, Medium other) {
        boolean roomier = own.overflow() == Medium.Overflow.CUT
                && other.capacity() > own.capacity()
                && other.holding(own.capacity()).equals(own);
        return roomier || own.equals(other);
    }

    /**
     * Compares the laws that a question looks up; each once, since a law is the same function.
     *
     * @param seen the laws that were compared
     */
    private record Laws<K>(TcpModel model, Map<K, TcpModel> alike, Set<Function<Scenario, ?>> seen)
            implements Consumer<Function<Scenario, ?>> {
        Laws(TcpModel model, Map<K, TcpModel> alike) {
            this(model, alike, ConcurrentHashMap.newKeySet());
        }

        @Override
        public void accept(Function<Scenario, ?> law) {
            if (seen.add(law)) {
                Object own = model.law(law);
                alike.values().removeIf(other -> !own.equals(other.law(law)));
            }
        }
    }

    @Override
    public TcpModel model() {
        return model;
    }

    private <T> T asked(Function<TcpModel, T> question) {
        T answer = question.apply(model);
        alike.values().removeIf(other -> !answers(other, question, answer));
        return answer;
    }

    /** A model that fails in a world for which it was not made counts as answering differently. */
    private static <T> boolean answers(TcpModel other, Function<TcpModel, T> question, T answer) {
        try {
            return answer.equals(question.apply(other));
        } catch (RuntimeException _) {
            return false;
        }
    }

    @Override
    public List<LocalMove<Action, Label, Host, PacketInFlight, Environment>> moves(
            int self, Host host, Environment around) {
        return compared(one -> one.moves(self, host, around));
    }

    @Override
    public List<LocalMove<Action, Label, Host, PacketInFlight, Environment>> arrivals(
            int self, Host host, Environment around, PacketInFlight segment, int passed) {
        return compared(one -> one.arrivals(self, host, around, segment, passed));
    }

    /**
     * Moves are compared at once, except for their predicates, which are compared when they are
     * evaluated.
     */
    private List<LocalMove<Action, Label, Host, PacketInFlight, Environment>> compared(
            Function<TcpModel, List<LocalMove<Action, Label, Host, PacketInFlight, Environment>>>
                    question) {
        var own = List.copyOf(question.apply(model));
        var bare = own.stream().map(ComparingModel::withoutPredicate).toList();
        Map<K, List<LocalMove<Action, Label, Host, PacketInFlight, Environment>>> others =
                alike.entrySet().stream()
                        .flatMap(other -> moves(other.getValue(), question)
                                .filter(moves -> bare.equals(moves.stream()
                                        .map(ComparingModel::withoutPredicate)
                                        .toList()))
                                .map(moves -> Map.entry(other.getKey(), moves))
                                .stream())
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, Map.Entry::getValue));
        alike.keySet().retainAll(others.keySet());
        return IntStream.range(0, own.size())
                .mapToObj(i -> own.get(i).unless().isEmpty()
                        ? own.get(i)
                        : bare.get(i).unlessInFlight(message -> holdsUp(own, others, i, message)))
                .toList();
    }

    private static Optional<List<LocalMove<Action, Label, Host, PacketInFlight, Environment>>>
            moves(
                    TcpModel other,
                    Function<
                                    TcpModel,
                                    List<
                                            LocalMove<
                                                    Action,
                                                    Label,
                                                    Host,
                                                    PacketInFlight,
                                                    Environment>>>
                            question) {
        try {
            return Optional.of(List.copyOf(question.apply(other)));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** Whether a message holds up a move, and in which of the others it does not do the same. */
    private boolean holdsUp(
            List<LocalMove<Action, Label, Host, PacketInFlight, Environment>> own,
            Map<K, List<LocalMove<Action, Label, Host, PacketInFlight, Environment>>> others,
            int move,
            PacketInFlight message) {
        boolean answer = holdsUp(own.get(move), message);
        others.forEach((key, moves) -> {
            if (holdsUp(moves.get(move), message) != answer) {
                alike.remove(key);
            }
        });
        return answer;
    }

    private static boolean holdsUp(
            LocalMove<Action, Label, Host, PacketInFlight, Environment> move,
            PacketInFlight message) {
        return move.unless().map(like -> like.test(message)).orElse(false);
    }

    private static LocalMove<Action, Label, Host, PacketInFlight, Environment> withoutPredicate(
            LocalMove<Action, Label, Host, PacketInFlight, Environment> move) {
        return new LocalMove<>(
                move.action(),
                move.label(),
                move.after(),
                move.environment(),
                move.sent(),
                move.keeping(),
                move.alsoTaken(),
                Optional.empty());
    }

    @Override
    public List<World> initialStates() {
        return asked(TcpModel::initialStates);
    }

    @Override
    public List<PastStep<World, Label>> history() {
        return asked(TcpModel::history);
    }

    @Override
    public List<Action> actions(World world) {
        return asked(one -> one.actions(world));
    }

    @Override
    public Transition<World, Label> step(World world, Action action) {
        return asked(one -> one.step(world, action));
    }

    @Override
    public CompositeState<Host, PacketInFlight, Environment> start() {
        return asked(TcpModel::start);
    }

    @Override
    public List<Action> generalActions(World world) {
        return asked(one -> one.generalActions(world));
    }

    @Override
    public boolean isProperEnd(World world) {
        return asked(one -> one.isProperEnd(world));
    }

    @Override
    public boolean awaitsTime(World world) {
        return asked(one -> one.awaitsTime(world));
    }

    @Override
    public List<Integer> recipients(PacketInFlight segment) {
        return asked(one -> one.recipients(segment));
    }

    @Override
    public List<MediumFault<Action, Label, Environment>> mishaps(
            PacketInFlight segment, int older, Environment around) {
        return asked(one -> one.mishaps(segment, older, around));
    }

    @Override
    public Optional<Clock<Action, Label, Host, PacketInFlight, Environment>> clock() {
        return asked(one -> one.clock().isPresent())
                ? model.clock().map(BesideClock::new)
                : Optional.empty();
    }

    /** The clock of this model, compared with those of the others. */
    private final class BesideClock
            implements Clock<Action, Label, Host, PacketInFlight, Environment> {
        private final Clock<Action, Label, Host, PacketInFlight, Environment> own;

        BesideClock(Clock<Action, Label, Host, PacketInFlight, Environment> own) {
            this.own = own;
        }

        private <T> T compared(
                Function<Clock<Action, Label, Host, PacketInFlight, Environment>, T> question) {
            asked(one -> one.clock().map(question));
            return question.apply(own);
        }

        @Override
        public Action action() {
            return compared(Clock::action);
        }

        @Override
        public Label label() {
            return compared(Clock::label);
        }

        @Override
        public Aged<Host> process(int self, Host host) {
            return compared(clock -> clock.process(self, host));
        }

        @Override
        public Aged<PacketInFlight> message(PacketInFlight segment) {
            return compared(clock -> clock.message(segment));
        }

        @Override
        public Aged<Environment> environment(Environment around) {
            return compared(clock -> clock.environment(around));
        }
    }

    @Override
    public boolean hasGeneralSteps() {
        return asked(TcpModel::hasGeneralSteps);
    }
}

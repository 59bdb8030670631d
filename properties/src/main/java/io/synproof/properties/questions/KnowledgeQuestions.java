package io.synproof.properties.questions;

import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.knowledge.Formula.Fact;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.model.MonitoredState;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.HostHistories;
import io.synproof.properties.questions.monitors.HostHistories.Memory;
import io.synproof.properties.questions.monitors.WorldFacts;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Questions about what each side knows of the other from its own history. */
final class KnowledgeQuestions {
    private KnowledgeQuestions() {}

    private static final Fact<MonitoredState<World, Memory>> SERVER_HEARD = new Fact<>(
            "something that the client sent has arrived",
            state -> state.memory().hasHeard(HostSide.SERVER, _ -> true));
    private static final Fact<MonitoredState<World, Memory>> CLIENT_HEARD = new Fact<>(
            "something that the server has sent in this connection has arrived",
            KnowledgeQuestions::hasReachedClient);

    private static Fact<MonitoredState<World, Memory>> bothWays(HostSide side) {
        return new Fact<>(
                "something of this connection of the " + side + " has arrived in both directions",
                state -> state.state()
                        .host(side)
                        .slots()
                        .filter(KnowledgeQuestions::isEstablished)
                        .forAll(slot -> bothWays(state, side, slot)));
    }

    private static final Fact<MonitoredState<World, Memory>> SERVER_HAS_NUMBER = new Fact<>(
            "the client's initial number has arrived",
            state -> hasNumberOf(state, HostSide.CLIENT));
    private static final Fact<MonitoredState<World, Memory>> CLIENT_HAS_NUMBER = new Fact<>(
            "the server's initial number has arrived",
            state -> hasNumberOf(state, HostSide.SERVER));
    private static final Fact<MonitoredState<World, Memory>> CLIENT_THERE = new Fact<>(
            "the client has a connection",
            state -> !state.state().client().slots().isEmpty());
    private static final Fact<MonitoredState<World, Memory>> SERVER_ESTABLISHED = new Fact<>(
            "the server is ESTABLISHED",
            state -> WorldFacts.has(state.state().server(), State.ESTABLISHED));
    private static final Fact<MonitoredState<World, Memory>> CLIENT_WAS_ESTABLISHED = new Fact<>(
            "the client has been ESTABLISHED",
            state -> state.memory().hasBeen(HostSide.CLIENT, State.ESTABLISHED));
    private static final Fact<MonitoredState<World, Memory>> SERVER_GONE = new Fact<>(
            "the server's connection is closed",
            state -> state.memory().hasHeard(HostSide.SERVER)
                    && state.state().server().slots().isEmpty());

    private static Place in(HostSide side, State wanted) {
        return new Place(
                "the " + side + " is in " + wanted,
                (_, state) -> WorldFacts.has(state.state().host(side), wanted));
    }

    private static final Place CLIENT_ESTABLISHED = in(HostSide.CLIENT, State.ESTABLISHED);
    private static final Place SILENCE = new Place(
            "the client is in SYN-SENT and has heard nothing",
            (_, state) -> WorldFacts.has(state.state().client(), State.SYN_SENT)
                    && !state.memory().hasHeard(HostSide.CLIENT));
    private static final Place ESTABLISHED_ANEW = new Place(
            "the client is ESTABLISHED and has heard nothing since",
            (_, state) -> WorldFacts.has(state.state().client(), State.ESTABLISHED)
                    && !state.memory().hasHeardSince(HostSide.CLIENT, State.ESTABLISHED));
    private static final Place ESTABLISHED_FOR_LONG = new Place(
            "the client is ESTABLISHED and no segment sent before can still be in flight",
            (model, state) -> WorldFacts.has(state.state().client(), State.ESTABLISHED)
                    && model.law(Scenario::msl)
                            .exists(msl -> state.memory().silence(HostSide.CLIENT) > msl));
    private static final Place ESTABLISHED_BY_SYNS = new Place(
            "the server is ESTABLISHED and nothing but SYNs has arrived there",
            (_, state) -> WorldFacts.has(state.state().server(), State.ESTABLISHED)
                    && state.memory().hasHeardOnlySyns(HostSide.SERVER));
    private static final Place WAITED = new Place(
            "the client's TIME-WAIT has run out",
            (_, state) -> state.memory().hasTimedOut(HostSide.CLIENT, State.TIME_WAIT)
                    && state.state().client().slots().isEmpty());

    static final Question<Memory> CLIENT_NUMBER_KNOWN = knows(
            "clientKnowsServerHasItsIsn",
            CLIENT_ESTABLISHED,
            Formula.knows(HostHistories.CLIENT, SERVER_HAS_NUMBER));
    static final Question<Memory> SERVER_NUMBER_KNOWN = knows(
            "serverKnowsClientHasItsIsn",
            in(HostSide.SERVER, State.ESTABLISHED),
            Formula.knows(HostHistories.SERVER, CLIENT_HAS_NUMBER));
    static final Question<Memory> SERVER_KNOWS_ARRIVAL = knows(
            "serverKnowsItWasReached",
            in(HostSide.SERVER, State.SYN_RECEIVED),
            Formula.knows(HostHistories.SERVER, SERVER_HEARD));
    static final Question<Memory> CLIENT_KNOWS_NOTHING = neverKnows(
            "clientKnowsNothingYet", SILENCE, Formula.knows(HostHistories.CLIENT, SERVER_HEARD));
    static final Question<Memory> SERVER_KNOWS_CLIENT = knows(
            "serverKnowsClientIsThere",
            in(HostSide.SERVER, State.SYN_RECEIVED),
            Formula.knows(HostHistories.SERVER, CLIENT_THERE));
    static final Question<Memory> CLIENT_KNOWS_BOTH_WAYS = knows(
            "clientKnowsBothWaysWork",
            CLIENT_ESTABLISHED,
            Formula.knows(HostHistories.CLIENT, bothWays(HostSide.CLIENT)));
    static final Question<Memory> ANSWER_UNKNOWN = neverKnows(
            "serverKnowsNoMoreYet",
            in(HostSide.SERVER, State.SYN_RECEIVED),
            Formula.knows(HostHistories.SERVER, CLIENT_HEARD));
    static final Question<Memory> SERVER_KNOWS_BOTH_WAYS = knows(
            "serverKnowsBothWaysWork",
            in(HostSide.SERVER, State.ESTABLISHED),
            Formula.knows(HostHistories.SERVER, bothWays(HostSide.SERVER)));
    static final Question<Memory> ANSWER_NEVER_KNOWN = neverKnows(
            "establishedServerKnowsNoArrival",
            ESTABLISHED_BY_SYNS,
            Formula.knows(HostHistories.SERVER, CLIENT_HEARD));
    static final Question<Memory> CLIENT_KNOWS_SERVER = knows(
            "clientKnowsServerEstablished",
            CLIENT_ESTABLISHED,
            Formula.knows(HostHistories.CLIENT, SERVER_ESTABLISHED));
    static final Question<Memory> CLIENT_NEVER_KNOWS_SERVER = neverKnows(
            "clientCannotKnowServerEstablished",
            ESTABLISHED_ANEW,
            Formula.knows(HostHistories.CLIENT, SERVER_ESTABLISHED));
    static final Question<Memory> CLIENT_KNOWS_BY_TIME = knows(
            "clientKnowsServerByTime",
            ESTABLISHED_FOR_LONG,
            Formula.knows(HostHistories.CLIENT, SERVER_ESTABLISHED));
    static final Question<Memory> SERVER_KNOWS_CLIENT_WAS = knows(
            "serverKnowsClientWasEstablished",
            in(HostSide.SERVER, State.ESTABLISHED),
            Formula.knows(HostHistories.SERVER, CLIENT_WAS_ESTABLISHED));
    static final Question<Memory> NEVER_COMMON = neverKnows(
            "openingIsNeverCommonKnowledge",
            CLIENT_ESTABLISHED,
            Formula.commonlyKnows(
                    List.of(HostHistories.CLIENT, HostHistories.SERVER), CLIENT_WAS_ESTABLISHED));
    static final Question<Memory> CLOSED_AFTER_WAIT = knows(
            "clientKnowsServerClosedAfterWait",
            WAITED,
            Formula.knows(HostHistories.CLIENT, SERVER_GONE));
    static final Question<Memory> CLOSED_WHILE_WAITING = knows(
            "clientKnowsServerClosedInTimeWait",
            in(HostSide.CLIENT, State.TIME_WAIT),
            Formula.knows(HostHistories.CLIENT, SERVER_GONE));

    /** All of them, in the order of a listing. */
    static final List<Question<Memory>> ALL = List.of(
            CLIENT_NUMBER_KNOWN,
            SERVER_NUMBER_KNOWN,
            SERVER_KNOWS_ARRIVAL,
            CLIENT_KNOWS_NOTHING,
            SERVER_KNOWS_CLIENT,
            CLIENT_KNOWS_BOTH_WAYS,
            ANSWER_UNKNOWN,
            SERVER_KNOWS_BOTH_WAYS,
            ANSWER_NEVER_KNOWN,
            CLIENT_KNOWS_SERVER,
            CLIENT_NEVER_KNOWS_SERVER,
            CLIENT_KNOWS_BY_TIME,
            SERVER_KNOWS_CLIENT_WAS,
            NEVER_COMMON,
            CLOSED_AFTER_WAIT,
            CLOSED_WHILE_WAITING);

    /**
     * The states in which something is to be known.
     *
     * @param name the place in words
     * @param holds whether a state of a model is there
     */
    private record Place(String name, BiPredicate<TcpModel, MonitoredState<World, Memory>> holds) {}

    private static Question<Memory> knows(
            String name, Place place, Formula<MonitoredState<World, Memory>> formula) {
        return question(
                name,
                "whenever " + place.name + ": the " + formula,
                Question.Kind.KNOWS,
                place,
                formula);
    }

    private static Question<Memory> neverKnows(
            String name, Place place, Formula<MonitoredState<World, Memory>> formula) {
        return question(
                name,
                "never, whenever " + place.name + ": the " + formula,
                Question.Kind.NEVER_KNOWS,
                place,
                formula);
    }

    private static Question<Memory> question(
            String name,
            String summary,
            Question.Kind kind,
            Place place,
            Formula<MonitoredState<World, Memory>> formula) {
        return new Question<>(
                name,
                summary,
                kind,
                Subject.inStatesOf(place.name, place.holds),
                false,
                new HostHistories(),
                new DecisionProcedure.Known<>(model -> {
                    Knowledge<MonitoredState<World, Memory>, Action> known =
                            formula.whenever(place.name, state -> place.holds.test(model, state));
                    return kind == Question.Kind.NEVER_KNOWS ? known.never() : known;
                }),
                _ -> List.of(),
                (_, _) -> "Here " + place.name + ".");
    }

    private static boolean isEstablished(ConnectionSlot slot) {
        return slot.endpoint().state() == State.ESTABLISHED;
    }

    /** Whether the other side has heard the initial number of a side's ESTABLISHED connection. */
    private static boolean hasNumberOf(MonitoredState<World, Memory> state, HostSide side) {
        return state.state()
                .host(side)
                .slots()
                .filter(KnowledgeQuestions::isEstablished)
                .flatMap(slot -> WorldFacts.sender(slot.endpoint()))
                .map(SendSide::iss)
                .forAll(number -> state.memory().hasHeardOf(side.other(), number));
    }

    /** Whether the numbers of both sides' SYNs of a connection have arrived, each at the other. */
    private static boolean bothWays(
            MonitoredState<World, Memory> state, HostSide side, ConnectionSlot slot) {
        return slot.endpoint() instanceof Connection connection
                && state.memory()
                        .hasHeard(side.other(), isSynOf(connection.snd().iss()))
                && state.memory().hasHeard(side, isSynOf(connection.rcv().irs()));
    }

    private static Predicate<Segment> isSynOf(SequenceNumber iss) {
        return segment -> segment.control().syn() && segment.seq().equals(iss);
    }

    /** Whether the client has received anything with a number of a connection of the server. */
    private static boolean hasReachedClient(MonitoredState<World, Memory> state) {
        return state.state()
                .server()
                .slots()
                .flatMap(slot -> WorldFacts.sender(slot.endpoint()))
                .exists(snd -> state.memory()
                        .hasHeard(
                                HostSide.CLIENT,
                                segment -> !segment.control().rst()
                                        && segment.seq().isFromUpTo(snd.iss(), snd.nxt())));
    }
}

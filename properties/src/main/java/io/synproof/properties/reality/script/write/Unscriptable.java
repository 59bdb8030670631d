package io.synproof.properties.reality.script.write;

import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OptionalFeatures.FlowControl;
import io.synproof.model.endpoint.OutOfOrderPolicy;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.network.HostSide;
import io.synproof.model.rules.CloseSignal;
import io.synproof.model.rules.ConnectionKey;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.rules.SynAcknowledgment;
import io.synproof.model.segment.Options;
import io.synproof.model.world.Mutation;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.UserScript;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The reason for which a trace cannot be put to a stack by a script. */
final class Unscriptable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unscriptable(String why) {
        super(why);
    }

    /**
     * A reason for which a trace is no script.
     *
     * @param why in words
     * @param is whether it holds for a side of a scenario
     */
    private record Reason(String why, BiPredicate<Scenario, HostSide> is) {}

    /** Why no trace of a scenario can be a script, if none can. */
    static Optional<String> reason(Scenario scenario, HostSide side) {
        return reasons()
                .filter(reason -> reason.is.test(scenario, side))
                .map(Reason::why)
                .findFirst();
    }

    private static Stream<Reason> reasons() {
        return Stream.concat(ofRules(), ofScenario());
    }

    private static Stream<Reason> ofRules() {
        return Stream.of(
                new Reason(
                        "its handshake does not have three messages, as that of every stack",
                        (scenario, _) -> scenario.stack().rule(Rule.HANDSHAKE) != Handshake.THREE),
                new Reason(
                        "it has a seeded mistake, which no stack has",
                        (scenario, _) ->
                                !scenario.mutation().equals(Mutation.NONE) || isFlawed(scenario)),
                new Reason(
                        "its connections are not known by their pair of sockets, as in every stack",
                        (scenario, _) -> scenario.stack().rule(Rule.CONNECTION_KEY)
                                != ConnectionKey.SOCKET_PAIR));
    }

    private static boolean isFlawed(Scenario scenario) {
        return scenario.stack().rule(Rule.FLAW) != SeededFault.NONE
                || scenario.stack().rule(Rule.CLOSE_SIGNAL) != CloseSignal.FIN
                || scenario.stack().rule(Rule.SYN_ACKNOWLEDGMENT) != SynAcknowledgment.ISN_PLUS_ONE
                || scenario.stack().feature(Feature.FLOW_CONTROL) == FlowControl.UNPROBED
                || scenario.stack().feature(Feature.OUT_OF_ORDER) == OutOfOrderPolicy.FIN_TAKEN;
    }

    private static Stream<Reason> ofScenario() {
        return Stream.of(
                new Reason(
                        "its sequence numbers come round, and in a script they have 32 bits",
                        (scenario, _) -> scenario.shortage().isDefined()),
                new Reason(
                        "its socket is connected to itself, so that nothing is left to script",
                        (scenario, _) -> opensToItself(scenario)),
                new Reason(
                        "its timestamps are of the stack's own clock, which no script sets",
                        (scenario, _) -> opening(scenario).anyMatch(SynOptions::timestamps)),
                new Reason(
                        "its sides agree on window scale or SACK, and it is written without them",
                        (scenario, _) -> opening(scenario).anyMatch(Unscriptable::agrees)),
                new Reason(
                        "its SYN carries octets, for which a stack wants a cookie of its own",
                        (scenario, _) -> opening(scenario).anyMatch(SynOptions::text)),
                new Reason(
                        "its listener's queues fill with more connections than a script has",
                        (scenario, _) ->
                                scenario.listening().accepting() == AcceptPolicy.NEWEST_FIRST
                                        || scenario.listening().accepting() == AcceptPolicy.NEVER));
    }

    private static boolean agrees(SynOptions opening) {
        return opening.sack() || opening.windowScale() != Options.UNSCALED;
    }

    private static boolean opensToItself(Scenario scenario) {
        return Stream.of(HostSide.values())
                .anyMatch(side -> scenario.users(side).remote() == UserScript.Remote.ITSELF);
    }

    private static Stream<SynOptions> opening(Scenario scenario) {
        return Stream.of(HostSide.values()).map(side -> scenario.users(side).opening());
    }
}

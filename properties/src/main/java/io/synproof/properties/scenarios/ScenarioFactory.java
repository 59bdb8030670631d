package io.synproof.properties.scenarios;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.SynCookie;
import io.synproof.model.host.UserBudget;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.NetworkConfig;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.UserScript;
import io.vavr.control.Option;
import java.util.Optional;

/** The factory of scenarios from settings; it refuses settings that do not go together. */
final class ScenarioFactory {
    private ScenarioFactory() {}

    static Scenario scenario(ConfiguredScenario setup, boolean tagged) {
        Scenario scenario = unchecked(setup, tagged);
        shortage(scenario).ifPresent(problem -> {
            throw problem;
        });
        return scenario.with(setup.base().beginning().in(scenario));
    }

    /** The scenario, which may have too few sequence numbers. */
    static Scenario unchecked(ConfiguredScenario setup, boolean tagged) {
        refuseMixedTime(setup);
        return new Scenario(
                new SequenceSpace(setup.get(Settings.BITS)),
                setup.get(Settings.WRAP),
                TcpParametersFactory.stack(setup),
                medium(setup),
                Option.ofOptional(setup.get(Settings.MSL)),
                faults(setup),
                setup.get(Settings.DROP_ONLY),
                setup.get(Settings.SUPPRESS_COPIES),
                setup.get(Settings.PORTS),
                tagged,
                QueueSettings.listening(setup),
                AttackSettings.attack(setup),
                client(setup),
                server(setup));
    }

    private static NetworkConfig medium(ConfiguredScenario setup) {
        if (setup.get(FeatureSettings.FRAGMENTS) > 1
                && setup.get(Settings.NETWORK) == DeliveryOrder.RENDEZVOUS) {
            throw new BadInputException("fragments=" + setup.text(FeatureSettings.FRAGMENTS)
                    + " does not go with network=rendezvous: where nothing is ever in flight,"
                    + " nothing is cut; set fragments=1, or another network");
        }
        return new NetworkConfig(
                setup.get(Settings.NETWORK),
                setup.get(Settings.CAPACITY),
                setup.get(Settings.OVERFLOW),
                setup.get(FeatureSettings.FRAGMENTS));
    }

    private static FaultBudget faults(ConfiguredScenario setup) {
        return new FaultBudget(
                setup.get(Settings.DROP),
                setup.get(Settings.DUPLICATE),
                setup.get(Settings.OVERTAKE),
                setup.get(AttackSettings.INJECT));
    }

    private static UserScript client(ConfiguredScenario setup) {
        UserBudget script = new UserBudget(
                setup.get(Settings.CLIENT_OPENS),
                setup.get(Settings.CLIENT_ABORTS),
                setup.get(Settings.CLIENT_CRASHES),
                setup.get(FeatureSettings.CLIENT_DATAGRAMS));
        return new UserScript(
                setup.get(Settings.CLIENT_LISTENS),
                script,
                setup.get(Settings.CLIENT_SENDS),
                setup.get(Settings.CLIENT_CLOSES),
                setup.get(Settings.CLIENT_ISN),
                setup.get(FeatureSettings.CLIENT_ENDS),
                OptionSettings.opening(setup, HostSide.CLIENT),
                setup.get(FeatureSettings.CLIENT_OPENS_TO));
    }

    private static UserScript server(ConfiguredScenario setup) {
        UserBudget script = new UserBudget(
                setup.get(Settings.SERVER_OPENS),
                setup.get(Settings.SERVER_ABORTS),
                setup.get(Settings.SERVER_CRASHES),
                setup.get(FeatureSettings.SERVER_DATAGRAMS));
        return new UserScript(
                setup.get(Settings.SERVER_LISTENS),
                script,
                setup.get(Settings.SERVER_SENDS),
                setup.get(Settings.SERVER_CLOSES),
                setup.get(Settings.SERVER_ISN),
                setup.get(FeatureSettings.SERVER_ENDS),
                OptionSettings.opening(setup, HostSide.SERVER),
                UserScript.Remote.OTHER_HOST);
    }

    private static void refuseMixedTime(ConfiguredScenario setup) {
        boolean timed = setup.get(Settings.MSL).isPresent();
        boolean ticks = setup.get(Settings.TIME_WAIT) instanceof Deadline.In;
        if (timed && setup.get(Settings.TIME_WAIT) != Deadline.Untimed.NEVER && !ticks) {
            throw new BadInputException("timeWait=" + setup.text(Settings.TIME_WAIT)
                    + " does not go with msl=" + setup.text(Settings.MSL)
                    + ": where there is a clock, timeWait is never or a number of ticks;"
                    + " set msl=none to have none");
        }
        if (!timed && ticks) {
            throw new BadInputException("timeWait=" + setup.text(Settings.TIME_WAIT)
                    + " needs a clock: set msl too, such as msl=1, or one of timeWait=anyMoment,"
                    + " quiet, never");
        }
        if (!timed && setup.get(Settings.RTO) instanceof Deadline.In) {
            throw new BadInputException("rto=" + setup.text(Settings.RTO)
                    + " needs a clock: set msl too, such as msl=1, or rto=anyMoment");
        }
        if (!timed && isClock(setup)) {
            throw new BadInputException(
                    "an ISN policy of clock needs a clock: set msl too, such as msl=1");
        }
    }

    private static boolean isClock(ConfiguredScenario setup) {
        return setup.get(Settings.CLIENT_ISN) == IsnPolicy.CLOCK
                || setup.get(Settings.SERVER_ISN) == IsnPolicy.CLOCK;
    }

    /** The error of a scenario with too few sequence numbers; empty if it has enough. */
    static Optional<BadInputException> shortage(Scenario scenario) {
        if (scenario.shortage().isDefined() && !scenario.wrapAllowed()) {
            return Optional.of(new BadInputException("2^" + scenario.space().bits()
                    + " sequence numbers are too few by "
                    + scenario.shortage().get()
                    + " for these connections: set bits higher, or wrap=allowed"));
        }
        if (scenario.listening().usesCookies()
                && !scenario.wrapAllowed()
                && scenario.numbersUsed() > SynCookie.distinct(scenario.space())) {
            return Optional.of(new BadInputException("2^" + scenario.space().bits()
                    + " sequence numbers are too few to"
                    + " tell cookies apart: set bits higher (16 is enough), or wrap=allowed"));
        }
        return 2L * scenario.stack().window() > scenario.space().size() - 2
                ? Optional.of(
                        new BadInputException("a window of " + scenario.stack().window()
                                + " needs more than 2^"
                                + scenario.space().bits() + " sequence numbers: set bits higher"))
                : Optional.empty();
    }
}

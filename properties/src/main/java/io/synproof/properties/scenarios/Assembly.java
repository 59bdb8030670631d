package io.synproof.properties.scenarios;

import io.synproof.model.endpoint.Due;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.Script;
import io.synproof.model.host.SynCookie;
import io.synproof.model.network.Discipline;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.Medium;
import io.synproof.model.network.Side;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.Users;
import io.vavr.control.Option;
import java.util.Optional;

/** Puts a scenario together from settings, and refuses those that do not go together. */
final class Assembly {
    private Assembly() {}

    static Scenario scenario(Setup setup, boolean tagged) {
        Scenario scenario = unchecked(setup, tagged);
        shortage(scenario).ifPresent(problem -> {
            throw problem;
        });
        return scenario;
    }

    /** The scenario, which may have too few sequence numbers. */
    static Scenario unchecked(Setup setup, boolean tagged) {
        refuseMixedTime(setup);
        return new Scenario(
                new SequenceSpace(setup.get(Settings.BITS)),
                setup.get(Settings.WRAP),
                StackAssembly.stack(setup),
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

    private static Medium medium(Setup setup) {
        if (setup.get(FeatureSettings.FRAGMENTS) > 1
                && setup.get(Settings.NETWORK) == Discipline.RENDEZVOUS) {
            throw new BadInput("fragments=" + setup.text(FeatureSettings.FRAGMENTS)
                    + " does not go with network=rendezvous: where nothing is ever in flight,"
                    + " nothing is cut; set fragments=1, or another network");
        }
        return new Medium(
                setup.get(Settings.NETWORK),
                setup.get(Settings.CAPACITY),
                setup.get(Settings.OVERFLOW),
                setup.get(FeatureSettings.FRAGMENTS));
    }

    private static FaultBudget faults(Setup setup) {
        return new FaultBudget(
                setup.get(Settings.DROP),
                setup.get(Settings.DUPLICATE),
                setup.get(Settings.OVERTAKE),
                setup.get(AttackSettings.INJECT));
    }

    private static Users client(Setup setup) {
        Script script = new Script(
                setup.get(Settings.CLIENT_OPENS),
                setup.get(Settings.CLIENT_ABORTS),
                setup.get(Settings.CLIENT_CRASHES),
                setup.get(FeatureSettings.CLIENT_DATAGRAMS));
        return new Users(
                setup.get(Settings.CLIENT_LISTENS),
                script,
                setup.get(Settings.CLIENT_SENDS),
                setup.get(Settings.CLIENT_CLOSES),
                setup.get(Settings.CLIENT_ISN),
                setup.get(FeatureSettings.CLIENT_ENDS),
                OptionSettings.opening(setup, Side.CLIENT),
                setup.get(FeatureSettings.CLIENT_OPENS_TO));
    }

    private static Users server(Setup setup) {
        Script script = new Script(
                setup.get(Settings.SERVER_OPENS),
                setup.get(Settings.SERVER_ABORTS),
                setup.get(Settings.SERVER_CRASHES),
                setup.get(FeatureSettings.SERVER_DATAGRAMS));
        return new Users(
                setup.get(Settings.SERVER_LISTENS),
                script,
                setup.get(Settings.SERVER_SENDS),
                setup.get(Settings.SERVER_CLOSES),
                setup.get(Settings.SERVER_ISN),
                setup.get(FeatureSettings.SERVER_ENDS),
                OptionSettings.opening(setup, Side.SERVER),
                Users.Remote.OTHER_HOST);
    }

    private static void refuseMixedTime(Setup setup) {
        boolean timed = setup.get(Settings.MSL).isPresent();
        boolean ticks = setup.get(Settings.TIME_WAIT) instanceof Due.In;
        if (timed && setup.get(Settings.TIME_WAIT) != Due.Untimed.NEVER && !ticks) {
            throw new BadInput("timeWait=" + setup.text(Settings.TIME_WAIT)
                    + " does not go with msl=" + setup.text(Settings.MSL)
                    + ": where there is a clock, timeWait is never or a number of ticks;"
                    + " set msl=none to have none");
        }
        if (!timed && ticks) {
            throw new BadInput("timeWait=" + setup.text(Settings.TIME_WAIT)
                    + " needs a clock: set msl too, such as msl=1, or one of timeWait=anyMoment,"
                    + " quiet, never");
        }
        if (!timed && setup.get(Settings.RTO) instanceof Due.In) {
            throw new BadInput("rto=" + setup.text(Settings.RTO)
                    + " needs a clock: set msl too, such as msl=1, or rto=anyMoment");
        }
        if (!timed && isClock(setup)) {
            throw new BadInput("an ISN policy of clock needs a clock: set msl too, such as msl=1");
        }
    }

    private static boolean isClock(Setup setup) {
        return setup.get(Settings.CLIENT_ISN) == IsnPolicy.CLOCK
                || setup.get(Settings.SERVER_ISN) == IsnPolicy.CLOCK;
    }

    /** Why a scenario has too few sequence numbers; empty if it has enough. */
    static Optional<BadInput> shortage(Scenario scenario) {
        if (scenario.shortage().isDefined() && !scenario.wrapAllowed()) {
            return Optional.of(new BadInput("2^" + scenario.space().bits()
                    + " sequence numbers are too few by "
                    + scenario.shortage().get()
                    + " for these connections: set bits higher, or wrap=allowed"));
        }
        if (scenario.listening().usesCookies()
                && !scenario.wrapAllowed()
                && scenario.numbersUsed() > SynCookie.distinct(scenario.space())) {
            return Optional.of(new BadInput("2^" + scenario.space().bits()
                    + " sequence numbers are too few to"
                    + " tell cookies apart: set bits higher (16 is enough), or wrap=allowed"));
        }
        return 2L * scenario.stack().window() > scenario.space().size() - 2
                ? Optional.of(new BadInput("a window of " + scenario.stack().window()
                        + " needs more than 2^"
                        + scenario.space().bits() + " sequence numbers: set bits higher"))
                : Optional.empty();
    }
}

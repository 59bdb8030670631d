package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.Step;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.invariants.AnyScenarioProperties.Tagged;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * A timer that still has a reason to run has a due: in every profile, for every setting of {@code
 * giveUp}, {@code retries} and {@code backOff}, with a clock and without. {@link Reason} says what
 * the reasons are.
 */
class TimersRunProperties {
    private static final List<NamedScenario> LIVELY = List.of(
            Scenarios.SLOW_READER,
            Scenarios.LOSSY_TRANSFER,
            Scenarios.IDLE,
            Scenarios.LATE_DATA,
            Scenarios.SIMULTANEOUS_OPEN);

    private static final java.util.List<Arbitrary<String>> ALIKE = java.util.List.of(
            any("giveUp", "yes", "no"),
            any("retries", "0", "1", "2", "unlimited"),
            any("synRetries", "asRetries", "0", "1", "unlimited"),
            any("synAckRetries", "asRetries", "0", "2"),
            any("r1", "never", "1"),
            any("resend", "front", "all"),
            any("network", "bag", "fifo"),
            any("drop", "0", "1", "3"),
            any("duplicate", "0", "2"),
            any("oooQueue", "off", "on"),
            any("flowControl", "assumed", "advertised"),
            any("congestion", "off", "1"),
            any("receive", "standing", "called", "read"),
            any("window", "1", "2"),
            any("mss", "1", "2"),
            any("clientSends", "0", "3"),
            any("serverSends", "0", "3"),
            any("clientCloses", "never", "anyTime"),
            any("serverCloses", "never", "afterPeer", "anyTime"),
            any("clientEnds", "shutdown", "close"),
            any("serverEnds", "shutdown", "close"),
            any("keepAliveProbes", "1", "2"),
            any("suppressCopies", "yes", "no"));

    private static final java.util.List<Arbitrary<String>> UNTIMED = java.util.List.of(
            any("msl", "none"),
            any("rto", "anyMoment"),
            any("backOff", "constant"),
            any("timeWait", "anyMoment", "quiet", "never"),
            any("delayedAck", "off", "anyMoment"),
            any("keepAlive", "off", "anyMoment"),
            any("userTimeout", "off", "anyMoment"),
            any("finWait2", "off", "anyMoment"),
            any("challengeLimit", "off", "anyMoment"));

    private static final java.util.List<Arbitrary<String>> TIMED = java.util.List.of(
            any("msl", "1", "2"),
            any("rto", "1", "2", "3"),
            any("backOff", "constant", "exponential"),
            any("rtoCap", "2", "64"),
            any("timeWait", "never", "0", "2"),
            any("delayedAck", "off", "1", "2"),
            any("keepAlive", "off", "1", "3"),
            any("userTimeout", "off", "4"),
            any("finWait2", "off", "2"),
            any("challengeLimit", "off", "1"));

    private static Arbitrary<String> any(String key, String... values) {
        return Arbitraries.of(values).map(value -> key + "=" + value);
    }

    @Property(tries = 1_000, seed = "13")
    void inAnyScenarioATimerWithAReasonToRunHasADue(@ForAll("any") Tagged tagged) {
        reasons(tagged).forEach(TimersRunProperties::isHeeded);
    }

    @Property(tries = 2_000, seed = "13")
    void aTimerWithAReasonToRunHasADue(@ForAll("lively") Tagged tagged) {
        List<Met> met = reasons(tagged);
        met.forEach(TimersRunProperties::isHeeded);
        met.map(Met::reason).distinct().forEach(reason -> Statistics.collect(reason));
        Statistics.coverage(coverage -> List.of(Reason.values())
                .forEach(reason -> coverage.check(reason).count(count -> count > 0)));
    }

    /** A reason that there was in a run, and the connection that had it. */
    record Met(Reason reason, ConnectionSlot slot, int step) {}

    private static void isHeeded(Met met) {
        assertThat(met.reason().isHeeded(met.slot().endpoint()))
                .as("%s after step %d: %s", met.reason(), met.step(), met.slot())
                .isTrue();
    }

    /** All reasons in all states of a run. */
    private static List<Met> reasons(Tagged tagged) {
        Scenario scenario = tagged.scenario();
        Map<Key, Ran> ran = HashMap.empty();
        List<Met> met = List.empty();
        int number = 0;
        for (Step<World, Action> step : tagged.run().steps()) {
            ran = after(scenario, ran, step);
            number++;
            met = met.appendAll(met(scenario, ran, step.after(), number));
        }
        return met;
    }

    /** A connection of a side. */
    record Key(HostSide side, ConnectionSlot.Id id) {}

    /** What an attacker sends in a connection's name is none of its events. */
    private static Map<Key, Ran> after(
            Scenario scenario, Map<Key, Ran> before, Step<World, Action> step) {
        return scenario.step(step.before(), step.action())
                .label()
                .events()
                .filter(event -> Ran.send(event.after()).isDefined())
                .foldLeft(before, (ran, event) -> {
                    Key key = new Key(event.side(), event.id());
                    TcpParameters stack = scenario.stack(event.side());
                    return ran.put(key, Ran.after(ran.get(key), stack, step.action(), event));
                });
    }

    private static Stream<Met> met(Scenario scenario, Map<Key, Ran> ran, World world, int number) {
        return Stream.of(HostSide.values()).flatMap(side -> {
            TcpParameters stack = scenario.stack(side);
            return world.host(side)
                    .slots()
                    .toStream()
                    .flatMap(slot -> ran.get(new Key(side, slot.id()))
                            .toStream()
                            .flatMap(one -> one.reasons(stack, slot.endpoint()))
                            .map(reason -> new Met(reason, slot, number)));
        });
    }

    @Provide
    Arbitrary<Tagged> any() {
        return profiles()
                .flatMap(profile -> AnyScenarioProperties.tagged(AnyScenario.in(profile)
                        .map(setup -> setup.with("flowControl=advertised", "fragments=1"))));
    }

    @Provide
    Arbitrary<Tagged> lively() {
        return AnyScenarioProperties.tagged(Combinators.combine(
                        Arbitraries.of(LIVELY.asJava()),
                        profiles(),
                        Arbitraries.oneOf(settings(UNTIMED), settings(TIMED)),
                        settings(ALIKE))
                .as((base, profile, timers, rest) -> base.with("capacity=12", "bits=8")
                        .with("profile=" + profile.name())
                        .with(timers)
                        .with(rest)));
    }

    private static Arbitrary<java.util.List<String>> settings(
            java.util.List<Arbitrary<String>> some) {
        return Combinators.combine(some).as(texts -> texts);
    }

    private static Arbitrary<RuleProfile> profiles() {
        return Arbitraries.of(RuleProfile.ALL.asJava());
    }
}

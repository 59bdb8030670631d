package io.synproof.properties.words;

import io.synproof.model.host.AdmissionRules;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Options;
import io.synproof.model.world.Scenario;
import io.synproof.properties.ScenarioLaws;
import io.synproof.words.Member;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The words for what a scenario lays down. */
final class ScenarioWords {
    static final ValueType.Structure SCENARIO = new ValueType.Structure(
            "Scenario", "what a scenario lays down, the same in all states", ScenarioWords::all);

    private ScenarioWords() {}

    private static List<Member> all() {
        return Stream.of(queues(), network()).flatMap(List::stream).toList();
    }

    private static List<Member> queues() {
        return List.of(
                scenario(
                        "backlog",
                        Basic.INTEGER,
                        "the backlog in force: what LISTEN asked for, as far as the host allows",
                        model -> listening(model).effectiveBacklog()),
                scenario(
                        "acceptQueue",
                        Basic.INTEGER,
                        "how many connections may wait to be accepted; absent without limits",
                        model -> limit(model, ListenerConfig::acceptQueueCapacity)),
                scenario(
                        "synQueue",
                        Basic.INTEGER,
                        "how many requests the SYN queue may hold; absent without limits",
                        model -> limit(model, rules -> rules.synQueueCapacity(rules.knownPeers()))),
                scenario(
                        "synQueueOfStrangers",
                        Basic.INTEGER,
                        "how many requests of unknown peers it may hold; absent without limits",
                        model -> limit(model, rules -> rules.synQueueCapacity(false))),
                scenario(
                        "maxSynBacklog",
                        Basic.INTEGER,
                        "the size of which a quarter is kept for known peers",
                        model -> listening(model).maxSynBacklog()),
                scenario(
                        "kernel",
                        Basic.TEXT,
                        "whose rules limit the queues, such as '6.14'; absent without limits",
                        model -> kernel(listening(model))),
                scenario(
                        "cookies",
                        Basic.TRUTH,
                        "whether the listener ever answers a SYN with a cookie (RFC 4987)",
                        model -> listening(model).usesCookies()));
    }

    private static List<Member> network() {
        return List.of(
                scenario(
                        "network",
                        Basic.INTEGER,
                        "how many packets may be in flight",
                        model -> model.law(Scenario::medium).capacity()),
                scenario(
                        "fragments",
                        Basic.INTEGER,
                        "how many packets a segment with text is cut into (RFC 791, 3.2)",
                        model -> model.law(Scenario::medium).fragments()),
                scenario(
                        "msl",
                        Basic.INTEGER,
                        "MSL in ticks; absent without a clock",
                        model -> model.law(Scenario::msl).toJavaOptional()),
                scenario(
                        "mss",
                        Basic.INTEGER,
                        "the most octets that a host puts into a segment",
                        model -> model.law(Scenario::stack).mss()),
                scenario(
                        "window",
                        Basic.INTEGER,
                        "how many octets a host has room for in each connection",
                        model -> model.law(Scenario::stack).window()),
                scenario(
                        "clientSends",
                        Basic.INTEGER,
                        "octets that the client's user may send in each connection",
                        model -> model.law(Scenario::client).sends()),
                scenario(
                        "serverSends",
                        Basic.INTEGER,
                        "octets that the server's user may send in each connection",
                        model -> model.law(Scenario::server).sends()),
                scenario(
                        "clientMss",
                        Basic.INTEGER,
                        "the MSS option of the client's SYN; absent without it",
                        model -> said(model.law(ScenarioWords::ofClient))),
                scenario(
                        "serverMss",
                        Basic.INTEGER,
                        "the MSS option of the server's SYN; absent without it",
                        model -> said(model.law(ScenarioWords::ofServer))),
                scenario(
                        "opensToItself",
                        Basic.TRUTH,
                        "whether the client opens to its own socket",
                        model -> model.law(ScenarioWords::ofRemote) == HostSide.CLIENT));
    }

    private static ListenerConfig listening(ScenarioLaws model) {
        return model.law(Scenario::listening);
    }

    private static OptionalInt limit(ScenarioLaws model, ToIntFunction<ListenerConfig> capacity) {
        ListenerConfig rules = listening(model);
        return rules.kernel().limits()
                ? OptionalInt.of(capacity.applyAsInt(rules))
                : OptionalInt.empty();
    }

    private static Optional<String> kernel(ListenerConfig rules) {
        AdmissionRules kernel = rules.kernel();
        return kernel.limits() ? Optional.of(kernel.key()) : Optional.empty();
    }

    private static int ofClient(Scenario scenario) {
        return scenario.users(HostSide.CLIENT).opening().mss();
    }

    private static int ofServer(Scenario scenario) {
        return scenario.users(HostSide.SERVER).opening().mss();
    }

    private static HostSide ofRemote(Scenario scenario) {
        return scenario.remote(HostSide.CLIENT);
    }

    private static OptionalInt said(int mss) {
        return mss == Options.UNSAID ? OptionalInt.empty() : OptionalInt.of(mss);
    }

    private static Member scenario(
            String name, ValueType type, String meaning, Function<ScenarioLaws, ?> read) {
        return Member.of(name, type, meaning, ScenarioLaws.class, read);
    }
}

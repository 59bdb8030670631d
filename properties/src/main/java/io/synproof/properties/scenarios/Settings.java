package io.synproof.properties.scenarios;

import static io.synproof.properties.scenarios.ValueDomain.choice;
import static io.synproof.properties.scenarios.ValueDomain.flag;
import static io.synproof.properties.scenarios.ValueDomain.range;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.LossFilter;
import io.synproof.model.network.NetworkConfig;
import io.synproof.model.network.Overflow;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.world.UserScript;
import io.synproof.properties.scenarios.ValueDomain.Named;
import io.synproof.properties.scenarios.ValueDomain.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry of all settings; every scenario has all of them, with its own defaults. */
public final class Settings {
    private static final int MOST_FAULTS = 9;
    private static final int LONGEST_WAIT = 32;

    /** The word for a number without end. */
    public static final String UNLIMITED = "unlimited";

    /** The greatest capacity of a network, if it has one. */
    public static final int MOST_IN_FLIGHT = 16;

    static final Setting<Integer> BITS = new Setting<>(
            "bits",
            "width of a sequence number; the space has 2^bits numbers, unless it is set as many as"
                    + " are needed",
            range(2, 32),
            "6");
    static final Setting<Boolean> WRAP = new Setting<>(
            "wrap",
            "whether connections may use up the sequence space",
            flag("allowed", "refused"),
            "refused");
    static final Setting<DeliveryOrder> NETWORK = new Setting<>(
            "network",
            "the order in which the network delivers",
            choice(DeliveryOrder.values(), DeliveryOrder::key, DeliveryOrder::meaning),
            "bag");
    static final Setting<Integer> CAPACITY = new Setting<>(
            "capacity",
            "the most segments in flight",
            range(1, MOST_IN_FLIGHT)
                    .or(
                            UNLIMITED,
                            NetworkConfig.UNLIMITED,
                            "there is always room; only for --unbounded"),
            "6");
    static final Setting<Overflow> OVERFLOW = new Setting<>(
            "overflow",
            "what happens to a segment for which there is no room",
            choice(Overflow.values(), Overflow::key, Overflow::meaning),
            "cut");
    static final Setting<Integer> DROP = new Setting<>(
            "drop",
            "segments that the network may lose",
            range(0, MOST_FAULTS).or(UNLIMITED, FaultBudget.UNLIMITED, "every segment may be lost"),
            "0");
    static final Setting<LossFilter> DROP_ONLY = new Setting<>(
            "dropOnly",
            "the kind of segment that it may lose",
            choice(LossFilter.values(), LossFilter::key, _ -> ""),
            "any");
    static final Setting<Integer> DUPLICATE = new Setting<>(
            "duplicate",
            "segments that the network may deliver a second time",
            range(0, MOST_FAULTS)
                    .or(UNLIMITED, FaultBudget.UNLIMITED, "every segment, as often as it likes"),
            "0");
    static final Setting<Integer> OVERTAKE =
            faults("overtake", "deliveries out of order, where network=overtaking");
    static final Setting<Optional<Integer>> MSL = new Setting<>(
            "msl",
            "the longest that a segment lives, in ticks; without it there is no clock",
            new ValueDomain<>(
                    List.of(new Named<>("none", Optional.empty(), "no clock")),
                    Optional.of(new Numbers<>(1, 8, Optional::of))),
            "none");
    static final Setting<Deadline> TIME_WAIT = new Setting<>(
            "timeWait",
            "how long TIME-WAIT lasts, in ticks, 2 msl unless it is set; a word where there is no"
                    + " clock",
            new ValueDomain<>(
                    List.of(
                            new Named<>(
                                    "anyMoment", Deadline.Untimed.ANY_MOMENT, "it may end at once"),
                            new Named<>(
                                    "quiet",
                                    Deadline.Untimed.QUIET,
                                    "it ends when nothing of the pair is in flight"),
                            new Named<>("never", Deadline.Untimed.NEVER, "it does not end")),
                    Optional.of(new Numbers<>(0, LONGEST_WAIT, Deadline.In::new))),
            "anyMoment");
    static final Setting<Deadline> RTO = new Setting<>(
            "rto",
            "when an unacknowledged segment is sent again, in ticks",
            new ValueDomain<>(
                    List.of(new Named<>(
                            "anyMoment", Deadline.Untimed.ANY_MOMENT, "at any moment, or never")),
                    Optional.of(new Numbers<>(1, LONGEST_WAIT, Deadline.In::new))),
            "anyMoment");
    static final Setting<Integer> RETRIES = new Setting<>(
            "retries",
            "how often a segment is sent again",
            new ValueDomain<>(
                    List.of(new Named<>(UNLIMITED, TcpParameters.UNLIMITED, "without end")),
                    Optional.of(new Numbers<>(0, 8, number -> number))),
            "0");
    static final Setting<Boolean> GIVE_UP = new Setting<>(
            "giveUp",
            "whether a connection is given up when its retries are used up",
            flag("yes", "no"),
            "yes");
    static final Setting<Boolean> SUPPRESS_COPIES = new Setting<>(
            "suppressCopies",
            "whether nothing is sent again while a copy of it is in flight",
            flag("yes", "no"),
            "no");
    static final Setting<Integer> WINDOW =
            new Setting<>("window", "the receive window, in octets", range(1, 1024), "4");
    static final Setting<Integer> MSS =
            new Setting<>("mss", "the most octets in one segment", range(1, 1024), "1");
    static final Setting<TcpParameters.Receiving> RECEIVE = new Setting<>(
            "receive",
            "how users take octets: at once, or by calling RECEIVE",
            choice(TcpParameters.Receiving.values(), TcpParameters.Receiving::key, _ -> ""),
            "standing");
    static final Setting<Integer> PORTS =
            new Setting<>("ports", "ports from which the client may open", range(1, 8), "1");

    static final Setting<Boolean> CLIENT_LISTENS = listens("client", "no");
    static final Setting<Boolean> SERVER_LISTENS = listens("server", "yes");
    static final Setting<Integer> CLIENT_OPENS = opens("client", "1");
    static final Setting<Integer> SERVER_OPENS = opens("server", "0");
    static final Setting<Integer> CLIENT_SENDS = sends("client");
    static final Setting<Integer> SERVER_SENDS = sends("server");
    static final Setting<UserScript.Closing> CLIENT_CLOSES = closes("client");
    static final Setting<UserScript.Closing> SERVER_CLOSES = closes("server");
    static final Setting<Integer> CLIENT_ABORTS = aborts("client");
    static final Setting<Integer> SERVER_ABORTS = aborts("server");
    static final Setting<Integer> CLIENT_CRASHES = crashes("client");
    static final Setting<Integer> SERVER_CRASHES = crashes("server");
    static final Setting<IsnPolicy> CLIENT_ISN = isn("client");
    static final Setting<IsnPolicy> SERVER_ISN = isn("server");

    static final Setting<RuleProfile> PROFILE = new Setting<>(
            "profile",
            "how every rule reads that is not set beside it",
            ValueDomain.words(RuleProfile.ALL
                    .map(profile -> new Named<>(profile.name(), profile, profile.meaning()))
                    .asJava()),
            RuleProfile.RFC9293.name());

    /** The settings that choose how a rule of the protocol reads. */
    static final List<Setting<String>> RULES =
            Rule.ALL.map(Settings::ofRule).collect(Collectors.toUnmodifiableList());

    /** Every setting, in the order of a listing. */
    public static final List<Setting<?>> ALL = Stream.of(
                    Stream.<Setting<?>>of(
                            NETWORK,
                            CAPACITY,
                            OVERFLOW,
                            DROP,
                            DROP_ONLY,
                            DUPLICATE,
                            OVERTAKE,
                            MSL,
                            TIME_WAIT,
                            RTO,
                            RETRIES,
                            GIVE_UP,
                            SUPPRESS_COPIES,
                            BITS,
                            WRAP,
                            WINDOW,
                            MSS,
                            RECEIVE,
                            PORTS,
                            CLIENT_LISTENS,
                            SERVER_LISTENS,
                            CLIENT_OPENS,
                            SERVER_OPENS,
                            CLIENT_SENDS,
                            SERVER_SENDS,
                            CLIENT_CLOSES,
                            SERVER_CLOSES,
                            CLIENT_ABORTS,
                            SERVER_ABORTS,
                            CLIENT_CRASHES,
                            SERVER_CRASHES,
                            CLIENT_ISN,
                            SERVER_ISN,
                            PROFILE),
                    FeatureSettings.ALL.stream(),
                    OptionSettings.ALL.stream(),
                    QueueSettings.ALL.stream(),
                    AttackSettings.ALL.stream(),
                    FairnessSettings.ALL.stream(),
                    RULES.stream())
            .<Setting<?>>flatMap(settings -> settings)
            .toList();

    private static final Map<String, Setting<?>> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::key, setting -> setting));
    private static final Map<String, Rule<?>> RULES_BY_KEY =
            Rule.ALL.collect(Collectors.toUnmodifiableMap(Rule::key, rule -> rule));

    private Settings() {}

    /**
     * The setting of that name.
     *
     * @throws BadInputException if there is none
     */
    public static Setting<?> named(String key) {
        return Optional.<Setting<?>>ofNullable(BY_KEY.get(key))
                .orElseThrow(() -> BadInputException.unknown(
                        "setting", key, ALL.stream().map(Setting::key).toList()));
    }

    /**
     * Checks that there is such a setting with such a value.
     *
     * @throws BadInputException if not
     */
    public static void requireLegal(String key, String value) {
        named(key).parse(value);
    }

    /**
     * The value of a setting where nobody has set it, as a user would write it.
     *
     * @param profile the name of the profile that says how rules read
     */
    static String standard(Setting<?> setting, String profile) {
        @Nullable Rule<?> rule = RULES_BY_KEY.get(setting.key());
        return rule == null
                ? setting.standard()
                : PROFILE.parse(profile).rules().get(rule).key();
    }

    /** Whether a setting chooses how a rule of the protocol reads. */
    static boolean isRule(Setting<?> setting) {
        return RULES_BY_KEY.containsKey(setting.key());
    }

    private static Setting<String> ofRule(Rule<?> rule) {
        List<Named<String>> named = rule.alternatives()
                .map(one -> new Named<>(one.key(), one.key(), one.meaning()))
                .asJava();
        return new Setting<>(
                rule.key(),
                rule.question(),
                ValueDomain.words(named),
                rule.standard().key());
    }

    private static Setting<Integer> faults(String key, String about) {
        return new Setting<>(key, about, range(0, MOST_FAULTS), "0");
    }

    private static Setting<Boolean> listens(String side, String standard) {
        return new Setting<>(
                side + "Listens", "whether the " + side + " listens", flag("yes", "no"), standard);
    }

    private static Setting<Integer> opens(String side, String standard) {
        return new Setting<>(
                side + "Opens",
                "connections that the " + side + " may open",
                range(0, 5),
                standard);
    }

    private static Setting<Integer> sends(String side) {
        return new Setting<>(
                side + "Sends",
                "octets that the " + side + " may send in each connection",
                range(0, 8),
                "0");
    }

    private static Setting<UserScript.Closing> closes(String side) {
        return new Setting<>(
                side + "Closes",
                "when the " + side + " may close",
                choice(
                        UserScript.Closing.values(),
                        UserScript.Closing::key,
                        UserScript.Closing::meaning),
                "never");
    }

    private static Setting<Integer> aborts(String side) {
        return new Setting<>(
                side + "Aborts", "connections that the " + side + " may abort", range(0, 5), "0");
    }

    private static Setting<Integer> crashes(String side) {
        return new Setting<>(
                side + "Crashes", "how often the " + side + " may crash", range(0, 3), "0");
    }

    private static Setting<IsnPolicy> isn(String side) {
        return new Setting<>(
                side + "Isn",
                "how the " + side + " chooses initial sequence numbers",
                choice(IsnPolicy.values(), IsnPolicy::key, IsnPolicy::meaning),
                "fresh");
    }
}

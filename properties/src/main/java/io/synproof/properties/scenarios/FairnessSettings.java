package io.synproof.properties.scenarios;

import static io.synproof.properties.scenarios.ValueDomain.flag;

import io.synproof.properties.scenarios.ValueDomain.Named;
import java.util.List;

/**
 * The settings of fairness: what is assumed of runs without end. Only questions about what must
 * happen at last ask for them.
 */
public final class FairnessSettings {

    /** How much is assumed of the network. */
    public enum Delivery {
        /** A segment that stays in flight is delivered at last. */
        WEAK,
        /** A segment that is in flight again and again is delivered at last. */
        STRONG,
        /** Nothing. */
        NO
    }

    /** How much is assumed of users. */
    public enum Calls {
        /** Nothing: they may do nothing for ever. */
        NO,
        /** They close at last, if they may for ever. */
        CLOSES,
        /** They make every call at last that they may make for ever. */
        ALL,
        /**
         * They make every call at last that they may make again and again, or could if a full
         * network had room for what it sends.
         */
        STRONG
    }

    static final Setting<Delivery> DELIVERY = new Setting<>(
            "fairDelivery",
            "whether a segment in flight is delivered at last, for what must happen at last",
            ValueDomain.words(List.of(
                    new Named<>("weak", Delivery.WEAK, "if it stays in flight"),
                    new Named<>(
                            "strong",
                            Delivery.STRONG,
                            "if it is in flight again and again: not every copy is lost"),
                    new Named<>("no", Delivery.NO, ""))),
            "weak");
    static final Setting<Boolean> TIMERS = new Setting<>(
            "fairTimers",
            "whether a timer that may go off again and again does",
            flag("yes", "no"),
            "yes");
    static final Setting<Calls> USERS = new Setting<>(
            "fairUsers",
            "which calls users make at last",
            ValueDomain.words(List.of(
                    new Named<>("no", Calls.NO, "none"),
                    new Named<>("closes", Calls.CLOSES, "CLOSE, if they may for ever"),
                    new Named<>("all", Calls.ALL, "each that they may for ever"),
                    new Named<>(
                            "strong",
                            Calls.STRONG,
                            "each that they may, or a full network keeps them from, again and"
                                    + " again"))),
            "no");

    /** All of them, in the order of a listing. */
    static final List<Setting<?>> ALL = List.of(DELIVERY, TIMERS, USERS);

    private FairnessSettings() {}

    /** All that a setup assumes, as a user would write it. */
    public static List<String> texts(ConfiguredScenario setup) {
        return ALL.stream().map(setup::text).toList();
    }

    /** What a setup assumes of the network. */
    public static Delivery delivery(ConfiguredScenario setup) {
        return setup.get(DELIVERY);
    }

    /** Whether a setup assumes that timers go off. */
    public static boolean timers(ConfiguredScenario setup) {
        return setup.get(TIMERS);
    }

    /** What a setup assumes of users. */
    public static Calls users(ConfiguredScenario setup) {
        return setup.get(USERS);
    }
}

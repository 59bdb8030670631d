package io.synproof.properties.scenarios;

import static io.synproof.properties.scenarios.ValueDomain.flag;

import io.synproof.properties.scenarios.ValueDomain.Named;
import java.util.List;

/**
 * The settings of fairness: the assumptions about endless runs. Only questions about what must
 * eventually happen use them.
 */
public final class FairnessSettings {

    /** The fairness assumed of the network. */
    public enum Delivery {
        /** A segment that stays in flight is eventually delivered. */
        WEAK,
        /** A segment that is in flight again and again is eventually delivered. */
        STRONG,
        /** Nothing. */
        NO
    }

    /** The fairness assumed of users. */
    public enum Calls {
        /** Nothing: they may do nothing for ever. */
        NO,
        /** They eventually close, if they may for ever. */
        CLOSES,
        /** They eventually make every call that they may make for ever. */
        ALL,
        /**
         * They eventually make every call that they may make again and again, or could if a full
         * network had room for what it sends.
         */
        STRONG
    }

    static final Setting<Delivery> DELIVERY = new Setting<>(
            "fairDelivery",
            "whether a segment in flight is eventually delivered, for what must eventually happen",
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
            "which calls users eventually make",
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

    /** All assumptions of a setup, as a user would write them. */
    public static List<String> texts(ConfiguredScenario setup) {
        return ALL.stream().map(setup::text).toList();
    }

    /** The fairness that a setup assumes of the network. */
    public static Delivery delivery(ConfiguredScenario setup) {
        return setup.get(DELIVERY);
    }

    /** Whether a setup assumes that timers fire. */
    public static boolean timers(ConfiguredScenario setup) {
        return setup.get(TIMERS);
    }

    /** The fairness that a setup assumes of users. */
    public static Calls users(ConfiguredScenario setup) {
        return setup.get(USERS);
    }
}

package io.synproof.properties.scenarios;

import static io.synproof.properties.scenarios.ValueDomain.choice;
import static io.synproof.properties.scenarios.ValueDomain.flag;
import static io.synproof.properties.scenarios.ValueDomain.range;

import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Options;
import io.synproof.properties.scenarios.ValueDomain.Named;
import io.synproof.properties.scenarios.ValueDomain.Numbers;
import java.util.List;
import java.util.Optional;

/** The settings of a SYN's options and text. By default it carries neither. */
final class OptionSettings {
    private static final int LARGEST = 1024;

    /** The largest lag of a clock: with eight ports still less than half of the clock's cycle. */
    private static final int FURTHEST_BEHIND = 16;

    private OptionSettings() {}

    /** The sides that offer an option. */
    enum Offering {
        /** Neither side. */
        OFF("off", "neither side offers them"),
        /** The client alone, so that nothing is agreed. */
        CLIENT("client", "the client alone offers them, so none are used"),
        /** The server alone, so that nothing is agreed. */
        SERVER("server", "the server alone would take them, so none are used"),
        /** Both, so that it is agreed. */
        ON("on", "both sides offer them");

        private final String word;
        private final String meaning;

        Offering(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        private boolean by(HostSide side) {
            return switch (this) {
                case OFF -> false;
                case CLIENT -> side == HostSide.CLIENT;
                case SERVER -> side == HostSide.SERVER;
                case ON -> true;
            };
        }
    }

    static final Setting<Offering> TIMESTAMPS = new Setting<>(
            "timestamps",
            "who offers timestamps, with which old segments are told from new ones (PAWS)",
            choice(Offering.values(), one -> one.word, one -> one.meaning),
            "off");
    static final Setting<Integer> CLIENT_MSS = mss("client");
    static final Setting<Integer> SERVER_MSS = mss("server");
    static final Setting<Integer> CLOCKS_BEHIND = new Setting<>(
            "clocksBehind",
            "how far the timestamp clock of each further port is behind: beyond 0 the client's"
                    + " ports are hosts that share an address",
            range(0, FURTHEST_BEHIND),
            "0");
    static final Setting<Boolean> TIMESTAMP_ECHO = new Setting<>(
            "timestampEcho",
            "whether timestamps are echoed (TSecr), where both sides offer them",
            flag("on", "off"),
            "off");
    static final Setting<Integer> WINDOW_SCALE = new Setting<>(
            "windowScale",
            "the shift count of the window scale option: segments that say windows say them in"
                    + " units of 2^windowScale octets",
            new ValueDomain<>(
                    List.of(new Named<>("off", Options.UNSCALED, "a SYN has no such option")),
                    Optional.of(new Numbers<>(0, Options.MOST_SHIFTED, number -> number))),
            "off");
    static final Setting<Offering> SCALE_OFFERED = new Setting<>(
            "scaleOffered",
            "who offers windowScale",
            ValueDomain.words(List.of(
                    new Named<>("both", Offering.ON, "both sides offer it"),
                    new Named<>("client", Offering.CLIENT, "the client alone, so none is used"),
                    new Named<>("server", Offering.SERVER, "the server alone, so none is used"))),
            "both");
    static final Setting<Offering> SACK = new Setting<>(
            "sack",
            "who permits SACK: a receiver reports text behind a gap, and it is not sent again",
            ValueDomain.words(List.of(
                    new Named<>("off", Offering.OFF, "neither side permits it"),
                    new Named<>("client", Offering.CLIENT, "the client alone, so none is sent"),
                    new Named<>("server", Offering.SERVER, "the server alone, so none is sent"),
                    new Named<>("on", Offering.ON, "both sides permit it"))),
            "off");
    static final Setting<Boolean> DSACK = new Setting<>(
            "dsack",
            "whether a receiver reports what comes twice (D-SACK), where sack=on",
            flag("on", "off"),
            "off");
    static final Setting<Boolean> DATA_ON_SYN = new Setting<>(
            "dataOnSyn",
            "whether a SYN, or SYN,ACK, carries the first octets that its user sends",
            flag("yes", "no"),
            "no");
    static final Setting<Boolean> TFO = new Setting<>(
            "tfo",
            "whether a listener takes these octets at once (Fast Open, with every cookie valid);"
                    + " a SYN carries octets then, too",
            flag("on", "off"),
            "off");

    /** All of them, in the order of a listing. */
    static final List<Setting<?>> ALL = List.of(
            TIMESTAMPS,
            TIMESTAMP_ECHO,
            CLOCKS_BEHIND,
            CLIENT_MSS,
            SERVER_MSS,
            WINDOW_SCALE,
            SCALE_OFFERED,
            SACK,
            DSACK,
            DATA_ON_SYN,
            TFO);

    static SynOptions opening(ConfiguredScenario setup, HostSide side) {
        return new SynOptions(
                setup.get(
                        switch (side) {
                            case CLIENT -> CLIENT_MSS;
                            case SERVER -> SERVER_MSS;
                        }),
                setup.get(TIMESTAMPS).by(side),
                setup.get(DATA_ON_SYN) || setup.get(TFO),
                setup.get(TFO),
                side == HostSide.CLIENT ? setup.get(CLOCKS_BEHIND) : 0,
                setup.get(SCALE_OFFERED).by(side) ? setup.get(WINDOW_SCALE) : Options.UNSCALED,
                setup.get(SACK).by(side));
    }

    private static Setting<Integer> mss(String side) {
        return new Setting<>(
                side + "Mss",
                "the MSS option on a SYN of the " + side
                        + ", in octets: the other side sends no more" + " in a segment",
                new ValueDomain<>(
                        List.of(new Named<>("unsaid", Options.UNSAID, "a SYN has no MSS option")),
                        Optional.of(new Numbers<>(1, LARGEST, number -> number))),
                "unsaid");
    }
}

package io.synproof.properties.scenarios;

import static io.synproof.properties.scenarios.ValueDomain.choice;
import static io.synproof.properties.scenarios.ValueDomain.flag;
import static io.synproof.properties.scenarios.ValueDomain.range;

import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.AdmissionRules;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.SynCookies;
import java.util.List;

/** The settings of listeners: queues, backlog, cookies. Their standard is RFC 9293: no limits. */
final class QueueSettings {
    private static final int MOST_TICKS = 3;

    static final Setting<AdmissionRules> KERNEL = new Setting<>(
            "kernel",
            "whose rules admit connections to a listener's queues",
            choice(AdmissionRules.values()),
            "none");
    static final Setting<Integer> BACKLOG = new Setting<>(
            "backlog",
            "the argument of listen(): how many connections may wait to be accepted, less one",
            range(0, 4096),
            "128");
    static final Setting<Integer> SOMAXCONN =
            new Setting<>("somaxconn", "the greatest backlog in force", range(0, 4096), "4096");
    static final Setting<Integer> MAX_SYN_BACKLOG = new Setting<>(
            "maxSynBacklog",
            "the size of the SYN queue of which a quarter is kept for known peers",
            range(1, 4096),
            "256");
    static final Setting<Boolean> KNOWN_PEERS = new Setting<>(
            "knownPeers",
            "whether the client's host has been connected before",
            flag("yes", "no"),
            "no");
    static final Setting<SynCookies> COOKIES = new Setting<>(
            "cookies",
            "when a listener answers a SYN with a cookie, where there is a kernel",
            choice(SynCookies.values()),
            "0");
    static final Setting<Integer> COOKIE_TICKS = new Setting<>(
            "cookieTicks", "how often the cookie clock may tick", range(0, MOST_TICKS), "0");
    static final Setting<AcceptOverflow> ACCEPT_OVERFLOW = new Setting<>(
            "acceptOverflow",
            "what the end of a handshake meets at a full accept queue, where there is a kernel",
            choice(AcceptOverflow.values()),
            "ignored");
    static final Setting<AcceptPolicy> ACCEPTS = new Setting<>(
            "accepts",
            "when a listener's user takes connections",
            choice(AcceptPolicy.values()),
            "atOnce");
    static final Setting<Boolean> LISTEN_CALLED = new Setting<>(
            "listenCalled",
            "whether nobody listens before a user calls LISTEN",
            flag("yes", "no"),
            "no");

    /** All of them, in the order of a listing. */
    static final List<Setting<?>> ALL = List.of(
            KERNEL,
            BACKLOG,
            SOMAXCONN,
            MAX_SYN_BACKLOG,
            KNOWN_PEERS,
            COOKIES,
            COOKIE_TICKS,
            ACCEPT_OVERFLOW,
            ACCEPTS,
            LISTEN_CALLED);

    private QueueSettings() {}

    static ListenerConfig listening(ConfiguredScenario setup) {
        return new ListenerConfig(
                setup.get(KERNEL),
                setup.get(BACKLOG),
                setup.get(SOMAXCONN),
                setup.get(MAX_SYN_BACKLOG),
                setup.get(KNOWN_PEERS),
                setup.get(COOKIES),
                setup.get(COOKIE_TICKS),
                setup.get(ACCEPT_OVERFLOW),
                setup.get(ACCEPTS),
                setup.get(LISTEN_CALLED));
    }
}

package io.synproof.model.world;

import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.host.Host;
import io.synproof.model.host.HostCounters;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.Reassembly;
import io.synproof.model.host.TimestampClock;
import io.synproof.model.host.UserBudget;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The calls allowed to the users of one host, and the host's choice of initial sequence numbers.
 *
 * @param listens whether a user waits for connections
 * @param script how many OPENs and ABORTs they may call, and how often the host may crash
 * @param sends how many octets they send in each connection, a segment full a call, 0 or more
 * @param closes when they may call CLOSE
 * @param isn how initial sequence numbers are chosen
 * @param ends the direction they close
 * @param opening what the host puts on a SYN
 * @param remote the socket to which they open
 */
public record UserScript(
        boolean listens,
        UserBudget script,
        int sends,
        Closing closes,
        IsnPolicy isn,
        Ending ends,
        SynOptions opening,
        Remote remote) {

    /** Users that close the sending direction only, and open to the other host. */
    public UserScript(
            boolean listens, UserBudget script, int sends, Closing closes, IsnPolicy isn) {
        this(
                listens,
                script,
                sends,
                closes,
                isn,
                Ending.SHUTDOWN,
                SynOptions.PLAIN,
                Remote.OTHER_HOST);
    }

    /** The socket to which users open. */
    public enum Remote {
        /** The host on the other side. */
        OTHER_HOST("otherHost", "to the host on the other side"),

        /** The very socket from which they open: RFC 9293, section 3.5, figure 7, with one TCP. */
        ITSELF("itself", "to the socket from which they open: their own address and port");

        private final String key;
        private final String meaning;

        Remote(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        /** The name under which a user chooses it. */
        public String key() {
            return key;
        }

        /** The meaning, in a few words. */
        public String meaning() {
            return meaning;
        }
    }

    /** These users, opening to another socket. */
    public UserScript openingTo(Remote next) {
        return new UserScript(listens, script, sends, closes, isn, ends, opening, next);
    }

    /** The directions that a user closes. */
    public enum Ending {
        /** The sending direction: the CLOSE of RFC 9293, POSIX's shutdown. */
        SHUTDOWN("shutdown", "the sending direction: CLOSE of the RFC, shutdown of POSIX"),
        /** Both directions: POSIX's close. */
        CLOSE("close", "both directions, close of POSIX: what arrives later is answered by RST"),
        /** The receiving direction: POSIX's shutdown(SHUT_RD), which sends nothing. */
        READING("shutdownRead", "the receiving direction, shutdown(SHUT_RD): sends nothing");

        private final String key;
        private final String meaning;

        Ending(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        /** The name under which a user chooses it. */
        public String key() {
            return key;
        }

        /** The meaning, in a few words. */
        public String meaning() {
            return meaning;
        }
    }

    /** The time at which users may call CLOSE. */
    public enum Closing {
        /** Never. */
        NEVER("never", "never"),
        /** Once the remote user has closed. */
        AFTER_PEER("afterPeer", "once the other side has closed"),
        /** Any time in an established connection. */
        ANY_TIME("anyTime", "any time in an established connection"),
        /** Any time, while it is being established too. */
        EARLY("early", "any time, also while the connection is being established");

        private final String key;
        private final String meaning;

        Closing(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        /** The name under which a user chooses it. */
        public String key() {
            return key;
        }

        /** The meaning, in a few words. */
        public String meaning() {
            return meaning;
        }
    }

    /** The host at the start. */
    Host host(SequenceSpace space, ListenerConfig listening, boolean timed) {
        Option<TimestampClock> stamps = opening.timestamps()
                ? Option.some(new TimestampClock(Timestamp.ZERO, timed))
                : Option.none();
        return new Host(
                true,
                listening.listener(listens),
                List.empty(),
                new HostCounters(space.zero(), 0, stamps, Option.none()),
                script,
                Reassembly.NONE);
    }
}

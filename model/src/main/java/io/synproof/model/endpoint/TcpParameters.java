package io.synproof.model.endpoint;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleOption;
import io.synproof.model.rules.Rules;

/**
 * The parameters of a TCP implementation: its rules, timers and sizes.
 *
 * @param rules how the protocol reads
 * @param window RCV.WND with an empty buffer, in octets; the sender keeps to the same figure
 * @param mss the most octets in one segment, 1 or more
 * @param repeating when and how often an unacknowledged segment is sent again
 * @param timeWait how long TIME-WAIT lasts
 * @param receiving how the user takes octets
 * @param features what it can do beyond that
 * @param opening what it puts on its SYN
 */
public record TcpParameters(
        Rules rules,
        int window,
        int mss,
        RetransmissionPolicy repeating,
        Deadline timeWait,
        Receiving receiving,
        OptionalFeatures features,
        SynOptions opening) {

    /** Tries without end. */
    public static final int UNLIMITED = -1;

    /** The way in which the user takes octets that have arrived. */
    public enum Receiving {
        /** A RECEIVE is always outstanding: octets go to the user as they are accepted. */
        STANDING("standing"),
        /** Octets wait in the buffer, and narrow the window, until the user calls RECEIVE. */
        CALLED("called"),
        /** As with {@link #CALLED}, but RECEIVE is POSIX's read: to the end of the stream. */
        READ("read");

        private final String key;

        Receiving(String key) {
            this.key = key;
        }

        /** The name under which a user chooses it. */
        public String key() {
            return key;
        }
    }

    /**
     * An implementation.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public TcpParameters {
        if (window < 1 || mss < 1) {
            throw new IllegalArgumentException("window " + window + ", mss " + mss);
        }
    }

    /** An implementation without optional features, whose SYN carries nothing. */
    public TcpParameters(
            Rules rules,
            int window,
            int mss,
            RetransmissionPolicy repeating,
            Deadline timeWait,
            Receiving receiving) {
        this(
                rules,
                window,
                mss,
                repeating,
                timeWait,
                receiving,
                OptionalFeatures.NONE,
                SynOptions.PLAIN);
    }

    /** This implementation with another schedule of repetitions. */
    public TcpParameters with(RetransmissionPolicy next) {
        return new TcpParameters(rules, window, mss, next, timeWait, receiving, features, opening);
    }

    /** This implementation with another way in which users take octets. */
    public TcpParameters with(Receiving next) {
        return new TcpParameters(rules, window, mss, repeating, timeWait, next, features, opening);
    }

    /** This implementation with other features. */
    public TcpParameters with(OptionalFeatures next) {
        return new TcpParameters(rules, window, mss, repeating, timeWait, receiving, next, opening);
    }

    /** This implementation with one of its features otherwise. */
    public <T> TcpParameters with(Feature<T> feature, T how) {
        return with(features.with(feature, how));
    }

    /** This implementation with something else on its SYN. */
    public TcpParameters with(SynOptions next) {
        return next.equals(opening)
                ? this
                : new TcpParameters(
                        rules, window, mss, repeating, timeWait, receiving, features, next);
    }

    /** The reading of a rule of the protocol. */
    public <T extends Enum<T> & RuleOption> T rule(Rule<T> rule) {
        return rules.get(rule);
    }

    /** The form that a feature has, or that it is off. */
    public <T> T feature(Feature<T> feature) {
        return features.get(feature);
    }

    /** The time after which an unacknowledged segment is first sent again. */
    public Deadline rto() {
        return repeating.rto();
    }

    /** The retransmission timer for octets and a FIN, newly set with all its tries. */
    public Timer retransmission() {
        return repeating.begun(RetransmissionPolicy.RetransmittedKind.OTHER);
    }
}

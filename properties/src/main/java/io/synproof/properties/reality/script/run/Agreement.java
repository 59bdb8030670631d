package io.synproof.properties.reality.script.run;

import io.synproof.model.segment.Control;
import io.synproof.properties.reality.script.syntax.TcpOption;
import io.synproof.properties.reality.script.syntax.TcpOption.Plain;
import io.synproof.properties.reality.script.syntax.TcpOption.Timestamps;
import io.synproof.properties.reality.script.syntax.TcpOption.WindowScale;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * The options that both SYNs of a connection have, and so what the rest of it may and must carry
 * (RFC 7323, sections 2.2 and 3.2; RFC 2018, section 2).
 *
 * @param own the options of the endpoint's SYN, once it has sent one and the script says them
 * @param remote those of the other side's, once it has arrived
 * @param stamps the values of all timestamps that have arrived
 * @param active whether the endpoint has sent a SYN without ACK
 */
record Agreement(
        Option<List<TcpOption>> own,
        Option<List<TcpOption>> remote,
        Set<Long> stamps,
        boolean active) {
    static final Agreement NONE =
            new Agreement(Option.none(), Option.none(), HashSet.empty(), false);

    /** The largest shift that counts (RFC 7323, section 2.3). */
    private static final int MOST_SHIFT = 14;

    /** This agreement after the endpoint has sent a SYN; what it offered first counts. */
    Agreement sending(Control control, Option<List<TcpOption>> options) {
        boolean first = control == Control.SYN;
        return active && !first ? this : new Agreement(options, remote, stamps, active || first);
    }

    /** This agreement after a segment has arrived. */
    Agreement hearing(boolean syn, List<TcpOption> options) {
        Set<Long> more = stamp(options).map(stamps::add).getOrElse(stamps);
        return new Agreement(own, syn ? Option.some(options) : remote, more, active);
    }

    /** The value of the timestamp among some options. */
    static Option<Long> stamp(List<TcpOption> options) {
        return options.filter(Timestamps.class::isInstance)
                .map(Timestamps.class::cast)
                .map(Timestamps::value)
                .headOption();
    }

    /** The shift of windows that arrive. */
    int remoteShift() {
        return shift(remote);
    }

    /**
     * The shift of windows that are sent.
     *
     * @param repeats whether an offer counts that is repeated where the SYNs cross
     */
    int ownShift(boolean repeats) {
        return repeats && active && !both("wscale")
                ? scale(own.getOrElse(List.empty()))
                : shift(own);
    }

    /** Whether the endpoint's own SYN offered an option, before it heard the other's. */
    boolean hasOffered(String word) {
        return active && has(own, word);
    }

    private int shift(Option<List<TcpOption>> side) {
        return both("wscale") ? scale(side.getOrElse(List.empty())) : 0;
    }

    private static int scale(List<TcpOption> options) {
        return options.filter(WindowScale.class::isInstance)
                .map(WindowScale.class::cast)
                .map(scale -> Math.min(MOST_SHIFT, scale.shift()))
                .headOption()
                .getOrElse(0);
    }

    /** Whether both SYNs have an option; one with any options is taken to have it. */
    boolean both(String word) {
        return (own.isEmpty() || has(own, word)) && has(remote, word);
    }

    /** Whether both SYNs are known to have an option. */
    boolean surely(String word) {
        return own.isDefined() && both(word);
    }

    /** Whether windows that are sent may have a shift that the script does not say. */
    boolean hidesShift() {
        return own.isEmpty() && has(remote, "wscale");
    }

    private static boolean has(Option<List<TcpOption>> side, String word) {
        return side.exists(options -> options.exists(option -> option.word().equals(word)));
    }

    /** Whether the other side's SYN has an option. */
    boolean isOffered(String word) {
        return has(remote, word);
    }

    /** Whether a value of an echo is that of a timestamp that has arrived. */
    boolean isEcho(long echo) {
        return stamps.contains(echo);
    }

    /** Whether an option of an empty list would do: alignment, and the end of the list. */
    static boolean isPadding(TcpOption option) {
        return option == Plain.NOP || option == Plain.END;
    }
}

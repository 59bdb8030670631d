package io.synproof.properties.reality.capture;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** A reader of the options of one TCP header. */
final class OptionList {
    static final int END = 0;
    static final int NO_OPERATION = 1;
    private static final int MSS = 2;
    private static final int WINDOW_SCALE = 3;
    private static final int SACK_PERMITTED = 4;
    private static final int SACK = 5;
    private static final int TIMESTAMPS = 8;
    private static final int SACK_BLOCK = 8;

    private final Payload octets;
    private final int from;
    private final int end;
    private int mss = TcpOptions.UNSAID;
    private int windowScale = TcpOptions.UNSAID;
    private boolean sackPermitted;
    private List<SackBlock> sacks = List.empty();
    private Option<Timestamps> timestamps = Option.none();
    private List<OtherOption> others = List.empty();
    private TcpOptions.Reading reading = TcpOptions.Reading.WHOLE;

    /** The options between two places, of which the second may be behind what was captured. */
    OptionList(Payload octets, int from, int end) {
        this.octets = octets;
        this.from = from;
        this.end = end;
    }

    /** The options. */
    TcpOptions options() {
        read();
        return new TcpOptions(
                mss, windowScale, sackPermitted, sacks, timestamps, others.reverse(), reading);
    }

    private void read() {
        int at = from;
        while (at < end) {
            if (at >= octets.length()) {
                reading = cut();
                return;
            }
            int kind = octets.octet(at);
            if (kind == END) {
                return;
            }
            if (kind == NO_OPERATION) {
                at++;
                continue;
            }
            int length = at + 1 < Math.min(end, octets.length()) ? octets.octet(at + 1) : 0;
            if (at + 1 < end && at + 1 >= octets.length()) {
                reading = cut();
                return;
            }
            if (length < 2 || at + length > end) {
                reading = TcpOptions.Reading.MALFORMED;
                return;
            }
            if (at + length > octets.length()) {
                reading = cut();
                return;
            }
            option(kind, at + 2, length - 2);
            at += length;
        }
    }

    private TcpOptions.Reading cut() {
        return reading == TcpOptions.Reading.MALFORMED ? reading : TcpOptions.Reading.CUT;
    }

    private void option(int kind, int at, int length) {
        if (!isLegal(kind, length)) {
            reading = TcpOptions.Reading.MALFORMED;
            return;
        }
        switch (kind) {
            case MSS -> mss = octets.u16(at);
            case WINDOW_SCALE -> windowScale = octets.octet(at);
            case SACK_PERMITTED -> sackPermitted = true;
            case SACK -> sacks = blocks(at, length);
            case TIMESTAMPS ->
                timestamps = Option.some(new Timestamps(octets.u32(at), octets.u32(at + 4)));
            default -> others = others.prepend(new OtherOption(kind, length));
        }
    }

    /** Is an option one whose value is read? */
    static boolean isRead(int kind, int length) {
        return switch (kind) {
            case MSS, WINDOW_SCALE, SACK_PERMITTED, SACK, TIMESTAMPS -> isLegal(kind, length);
            default -> false;
        };
    }

    private static boolean isLegal(int kind, int length) {
        return switch (kind) {
            case MSS -> length == 2;
            case WINDOW_SCALE -> length == 1;
            case SACK_PERMITTED -> length == 0;
            case SACK -> length > 0 && length % SACK_BLOCK == 0;
            case TIMESTAMPS -> length == 8;
            default -> true;
        };
    }

    private List<SackBlock> blocks(int at, int length) {
        List<SackBlock> blocks = List.empty();
        for (int block = at + length - SACK_BLOCK; block >= at; block -= SACK_BLOCK) {
            blocks = blocks.prepend(new SackBlock(octets.u32(block), octets.u32(block + 4)));
        }
        return blocks;
    }
}

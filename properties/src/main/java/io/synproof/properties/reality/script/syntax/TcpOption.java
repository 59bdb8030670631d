package io.synproof.properties.reality.script.syntax;

import java.util.List;

/** An option of a segment (RFC 9293, section 3.2; RFC 7323; RFC 2018). */
public sealed interface TcpOption {

    /** The maximum segment size. */
    record MaximumSegmentSize(int octets) implements TcpOption {}

    /** The shift of the windows to come. */
    record WindowScale(int shift) implements TcpOption {}

    /** Timestamps. */
    record Timestamps(long value, long echo) implements TcpOption {}

    /** Blocks of octets that have arrived behind a gap. */
    record SelectiveAck(List<Block> blocks) implements TcpOption {
        /** Blocks. */
        public SelectiveAck {
            blocks = List.copyOf(blocks);
        }
    }

    /** A block, from its first number to the one behind its last. */
    record Block(long left, long right) {}

    /** An option without a value that matters here. */
    enum Plain implements TcpOption {
        /** Selective acknowledgments are welcome. */
        SACK_PERMITTED,
        /** Nothing, for alignment. */
        NOP,
        /** The end of the list. */
        END
    }

    /**
     * An option that is known by its name alone: a Fast Open cookie, or a signature.
     *
     * @param name as the script has it
     */
    record Named(String name) implements TcpOption {}

    /** The option's name in a script. */
    default String word() {
        return switch (this) {
            case MaximumSegmentSize _ -> "mss";
            case WindowScale _ -> "wscale";
            case Timestamps _ -> "TS";
            case SelectiveAck _ -> "sack";
            case Plain plain ->
                switch (plain) {
                    case SACK_PERMITTED -> "sackOK";
                    case NOP -> "nop";
                    case END -> "eol";
                };
            case Named(String name) -> name;
        };
    }
}

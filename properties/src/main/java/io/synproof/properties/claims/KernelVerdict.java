package io.synproof.properties.claims;

import io.synproof.model.network.HostSide;
import java.util.List;

/** The verdict of a running kernel on the trace that decides a claim. */
public sealed interface KernelVerdict {

    /**
     * The kernel did all that the model's side does in the trace.
     *
     * @param kernel the kernel's name and release, such as {@code Linux 6.18.44}
     * @param trace the trace's title
     * @param sides the sides that the kernel took, each in a run of its own
     */
    record Seen(String kernel, String trace, List<HostSide> sides) implements KernelVerdict {
        /** A verdict with a copy of its list. */
        public Seen {
            sides = List.copyOf(sides);
        }
    }

    /**
     * The kernel did something else.
     *
     * @param kernel the kernel's name and release
     * @param trace the trace's title
     * @param side the side that the kernel took
     * @param difference where they part
     */
    record Differs(String kernel, String trace, HostSide side, Difference difference)
            implements KernelVerdict {}

    /**
     * The trace cannot be put to a kernel.
     *
     * @param why the reason, in a sentence without its full stop
     */
    record NotReplayed(String why) implements KernelVerdict {}

    /** The kinds of differences. */
    enum Kind {
        /** The kernel sends another segment than the model. */
        OTHER,
        /** The kernel sends nothing where the model sends a segment. */
        SILENT,
        /** The kernel sends a segment where the model sends nothing. */
        TALKS,
        /** A call returns something else. */
        RETURNS
    }

    /**
     * The place where the kernel and the model part.
     *
     * @param kind what kind it is
     * @param model what the model does, or the call; for {@link Kind#TALKS} what happened before
     * @param kernel what the kernel does; empty if that is nothing
     */
    record Difference(Kind kind, String model, String kernel) {}
}

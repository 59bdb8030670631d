package io.synproof.properties.report.svg;

/**
 * The width available to a run, in user units. Two side by side have to be narrower than one alone,
 * or their letters would be too small to read.
 */
enum RunWidth {
    /** One run, alone. */
    ALONE(300, 88, 300, 46),
    /** One of two, side by side. */
    BESIDE(220, 44, 206, 31);

    private final int network;
    private final int shaft;
    private final int said;
    private final int remark;

    RunWidth(int network, int shaft, int said, int remark) {
        this.network = network;
        this.shaft = shaft;
        this.said = said;
        this.remark = remark;
    }

    /** The least distance between the rails: slanted lines must be told from level ones. */
    int network() {
        return network;
    }

    /** The space that an arrow's text needs beside it. */
    int shaft() {
        return shaft;
    }

    /** The width of the remarks. */
    int said() {
        return said;
    }

    /** The number of letters of a remark that fit into a line. */
    int remark() {
        return remark;
    }
}

package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.segment.Options;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The options that one end offers on its SYNs, besides the MSS.
 *
 * @param scale window scale (RFC 7323, section 2)
 * @param sack SACK (RFC 2018)
 */
record Offer(boolean scale, boolean sack) {
    /** The MSS alone. */
    static final Offer NONE = new Offer(false, false);

    /** The peer's shift count, and the one that stands for the kernel's, which it may choose. */
    static final int SHIFT = 7;

    private static final int MSS = 1_460;

    /** The options of a SYN. */
    Options onSyn() {
        return new Options(MSS, Option.none())
                .scaling(scale ? SHIFT : Options.UNSCALED)
                .permittingSack(sack);
    }

    @Override
    public String toString() {
        List<String> offered = List.of(
                        Option.when(scale, "window scale"), Option.when(sack, "SACK"))
                .flatMap(name -> name);
        return offered.isEmpty() ? "nothing" : offered.mkString(" and ");
    }
}

package io.synproof.gallery;

import java.util.List;
import java.util.Optional;

/** The protocols of the gallery. */
public final class Gallery {
    /** All of them, from mutual exclusion to consensus. */
    public static final List<GalleryEntry<?, ?>> ALL = List.of(
            Peterson.ENTRY,
            Bakery.ENTRY,
            Philosophers.ENTRY,
            Ewd840.ENTRY,
            Ewd998.ENTRY,
            TwoPhaseCommit.ENTRY,
            Paxos.ENTRY,
            Raft.ENTRY,
            AlternatingBit.ENTRY,
            GoBackN.ENTRY,
            ChainReplication.ENTRY,
            LeasedLock.ENTRY);

    private Gallery() {}

    /** The protocol of a name, if there is one. */
    public static Optional<GalleryEntry<?, ?>> named(String name) {
        return ALL.stream()
                .<GalleryEntry<?, ?>>map(entry -> entry)
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }
}

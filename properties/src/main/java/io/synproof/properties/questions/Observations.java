package io.synproof.properties.questions;

import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.words.TcpVocabulary;
import io.synproof.words.Observation;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import io.synproof.words.Vocabulary;
import java.util.List;
import java.util.Set;

/** Evidence that sentences can name: what monitors of ours find out about who sent what. */
public final class Observations {
    private static final ValueType COUNTS = new ValueType.ListOf(Basic.INTEGER);

    private static final List<Observation<Label, ?>> ALL = List.of(
            new Observation<>(
                    "staleOctetAccepted",
                    Basic.TRUTH,
                    "whether a connection has accepted an octet of a connection older than its"
                            + " peer, or one that another has accepted",
                    new OctetOrigins(),
                    OctetOrigins.Origins::stale),
            new Observation<>(
                    "serverCounts",
                    COUNTS,
                    "for each connection of the client that the server has been established with,"
                            + " how often it was",
                    new ConnectionCounts(),
                    tally -> tally.byServer().values()),
            new Observation<>(
                    "clientCounts",
                    COUNTS,
                    "for each connection of the server that the client has been established with,"
                            + " how often it was",
                    new ConnectionCounts(),
                    tally -> tally.byClient().values()));

    /** All that sentences about TCP can name. */
    public static final Vocabulary<World, Label> VOCABULARY = TcpVocabulary.ALL.with(ALL);

    private Observations() {}

    /** Whether a sentence that reads these needs evidence of who sent what. */
    static boolean areEvidence(Set<String> members) {
        return TcpVocabulary.needsEvidence(members)
                || ALL.stream().map(Observation::name).anyMatch(members::contains);
    }
}

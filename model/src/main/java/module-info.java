/** What TCP is. Knows nothing of checking. */
module io.synproof.model {
    requires static org.jspecify;
    requires transitive io.vavr;

    exports io.synproof.model.datagram;
    exports io.synproof.model.endpoint;
    exports io.synproof.model.host;
    exports io.synproof.model.network;
    exports io.synproof.model.rules;
    exports io.synproof.model.segment;
    exports io.synproof.model.sequence;
    exports io.synproof.model.world;
}

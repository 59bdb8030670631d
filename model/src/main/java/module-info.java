/** What TCP is. Knows nothing of checking. */
module io.synproof.model {
    requires static org.jspecify;
    requires transitive io.vavr;
}

/** What checking is. Knows nothing of TCP. */
module io.synproof.checker {
    requires static org.jspecify;
}

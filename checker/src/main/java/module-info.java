/** What checking is. Knows nothing of TCP. */
module io.synproof.checker {
    requires java.management;
    requires static org.jspecify;

    exports io.synproof.checker;
    exports io.synproof.checker.temporal;
}

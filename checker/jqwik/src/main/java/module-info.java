/** Random runs of any model, for jqwik. */
module io.synproof.jqwik {
    requires transitive io.synproof.checker;
    requires transitive net.jqwik.api;
    requires static org.jspecify;

    exports io.synproof.jqwik;
}

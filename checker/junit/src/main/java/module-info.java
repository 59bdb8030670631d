/** Checks of models as tests of JUnit Jupiter. */
module io.synproof.junit {
    requires transitive io.synproof.checker;
    requires transitive org.junit.jupiter.api;
    requires io.synproof.export;
    requires static io.synproof.jqwik;
    requires static org.jspecify;

    exports io.synproof.junit;

    // JUnit makes the extension.
    opens io.synproof.junit to
            org.junit.platform.commons;
}

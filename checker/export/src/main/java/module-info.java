/** Traces and state graphs of any model, for other tools. */
module io.synproof.export {
    requires transitive io.synproof.checker;
    requires transitive com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports io.synproof.export;
}

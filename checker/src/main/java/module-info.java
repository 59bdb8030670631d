/** A model checker. Knows nothing of TCP. */
module io.synproof.checker {
    requires java.management;
    requires static org.jspecify;

    uses io.synproof.checker.QuestionLanguage;

    exports io.synproof.checker;
    exports io.synproof.checker.composition;
    exports io.synproof.checker.cost;
    exports io.synproof.checker.coverability;
    exports io.synproof.checker.knowledge;
    exports io.synproof.checker.log;
    exports io.synproof.checker.model;
    exports io.synproof.checker.property;
    exports io.synproof.checker.refinement;
    exports io.synproof.checker.result;
    exports io.synproof.checker.symmetry;
    exports io.synproof.checker.temporal;
    exports io.synproof.checker.threshold;
    exports io.synproof.checker.verdict;
}

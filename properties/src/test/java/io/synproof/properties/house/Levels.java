package io.synproof.properties.house;

import java.util.List;
import java.util.Set;

/** The packages of the checker by level, the lowest first. */
final class Levels {
    static final List<Set<String>> OF_CHECKER = List.of(
            Set.of("io.synproof.checker.engine.util", "io.synproof.checker.model"),
            Set.of("io.synproof.checker.composition", "io.synproof.checker.result"),
            Set.of(
                    "io.synproof.checker.cost",
                    "io.synproof.checker.coverability",
                    "io.synproof.checker.engine.encode",
                    "io.synproof.checker.knowledge",
                    "io.synproof.checker.log",
                    "io.synproof.checker.property",
                    "io.synproof.checker.refinement",
                    "io.synproof.checker.symmetry",
                    "io.synproof.checker.temporal",
                    "io.synproof.checker.threshold"),
            Set.of(
                    "io.synproof.checker.engine.automaton",
                    "io.synproof.checker.engine.contract",
                    "io.synproof.checker.engine.control",
                    "io.synproof.checker.engine.store",
                    "io.synproof.checker.engine.symmetry",
                    "io.synproof.checker.verdict"),
            Set.of("io.synproof.checker.engine.expand"),
            Set.of("io.synproof.checker.engine.certificate", "io.synproof.checker.engine.explore"),
            Set.of(
                    "io.synproof.checker.engine.graph",
                    "io.synproof.checker.engine.refinement",
                    "io.synproof.checker.engine.selfcheck",
                    "io.synproof.checker.walk"),
            Set.of(
                    "io.synproof.checker.engine.cost",
                    "io.synproof.checker.engine.knowledge",
                    "io.synproof.checker.engine.liveness"),
            Set.of("io.synproof.checker.engine"),
            Set.of("io.synproof.checker.engine.coverability", "io.synproof.checker.engine.kinds"),
            Set.of("io.synproof.checker"));

    private Levels() {}
}

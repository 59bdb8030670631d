package io.synproof.checker.model;

import java.io.Serializable;

/** What two monitors remember of the same run. */
public record PairMemory<M, N>(M first, N second) implements Serializable {}

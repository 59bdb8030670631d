package io.synproof.checker.model;

import java.io.Serializable;

/** The memory of two monitors of the same run. */
public record PairMemory<M, N>(M first, N second) implements Serializable {}

package io.synproof.checker;

/** What two monitors remember of the same run. */
public record Pair<M, N>(M first, N second) {}

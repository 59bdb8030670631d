package io.synproof.checker;

import java.io.Serializable;

/** What two monitors remember of the same run. */
public record Pair<M, N>(M first, N second) implements Serializable {}

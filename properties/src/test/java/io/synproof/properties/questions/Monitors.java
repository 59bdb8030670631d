package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.model.world.Label;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Watch;

/** The monitors of questions that watch labels. */
public final class Monitors {
    private Monitors() {}

    /** The monitor of a question. */
    public static <M> Monitor<Label, M> of(Question<M> question) {
        return switch (question.watch()) {
            case Watch.OfLabels<M>(Monitor<Label, M> monitor) -> monitor;
            case Watch.OfStates<M> _ -> throw new IllegalArgumentException(question.name());
        };
    }
}

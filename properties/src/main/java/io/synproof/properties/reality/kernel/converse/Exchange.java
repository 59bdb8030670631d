package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.State;
import io.synproof.properties.reality.kernel.Seen;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * One move of a conversation, and the kernel's answer.
 *
 * @param before the state before, as the model has it
 * @param move the move
 * @param happening the move in numbers
 * @param packet the packet that was injected, as hexadecimal digits; empty for a call
 * @param sent what the kernel sent
 * @param judgement what the model says to it
 * @param shown the state that the descriptor shows, if there is one
 * @param micros when, since the conversation began
 */
record Exchange(
        State before,
        Move move,
        Happening happening,
        String packet,
        List<Seen> sent,
        Judge.Judgement judgement,
        Option<State> shown,
        long micros) {}

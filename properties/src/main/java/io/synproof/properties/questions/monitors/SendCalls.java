package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.properties.words.SendCall;
import io.vavr.collection.List;

/**
 * A monitor of a side's calls of SEND on connections, in order.
 *
 * @param side the side
 */
public record SendCalls(HostSide side) implements Monitor<Label, List<SendCall>> {
    @Override
    public List<SendCall> initial() {
        return List.empty();
    }

    @Override
    public List<SendCall> next(List<SendCall> memory, Label label) {
        if (label.action() instanceof Action.Call(var by, var _, UserCall.Send(int octets))
                && by == side) {
            int before = memory.lastOption().map(SendCall::end).getOrElse(0);
            return memory.append(new SendCall(octets, before + octets));
        }
        return memory;
    }
}

package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.properties.words.CarriedDatagram;
import io.vavr.collection.List;

/** A monitor of the datagrams that users have sent, in order. */
public record DatagramsSent() implements Monitor<Label, List<CarriedDatagram>> {
    @Override
    public List<CarriedDatagram> initial() {
        return List.empty();
    }

    @Override
    public List<CarriedDatagram> next(List<CarriedDatagram> memory, Label label) {
        return label.action()
                        instanceof Action.Call(var side, var id, UserCall.SendDatagram(var one))
                ? memory.append(new CarriedDatagram(side.other(), id.port(), one))
                : memory;
    }
}

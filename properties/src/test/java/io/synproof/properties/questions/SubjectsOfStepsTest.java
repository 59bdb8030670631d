package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.synSent;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

/** Which steps a question is about, so that what it says of none of them is told as vacuous. */
class SubjectsOfStepsTest {
    private static final TcpModel MODEL =
            new TcpModel(Scenarios.HANDSHAKE.asIs().scenario());
    private static final World START = MODEL.scenario().start();

    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 3, 21);
    private static final Segment ACK = segment(Control.ACK, 3, 21, 0);
    private static final Segment TEXT = segment(Control.ACK, 21, 1, 1);
    private static final Segment TWO = segment(Control.ACK, 21, 1, 2);
    private static final Segment RST = bare(Control.RST, 3);

    private static boolean isAbout(Question<?> question, Label step) {
        return switch (question.subject()) {
            case Subject.InSteps<?> steps ->
                steps.occurs().test(StepContext.of(MODEL, START, step, START));
            case Subject.InLabels<?> labels -> labels.occurs().test(step);
            case Subject.InStates<?> _, Subject.InSentence<?> _, Subject.Itself<?> _ -> false;
        };
    }

    private static Label hears(Endpoint before, Segment segment, Segment... sent) {
        return delivery(arrives(HostSide.SERVER, before, segment, before, sent));
    }

    @Test
    void moreThanOneNumberThatArrives() {
        assertThat(isAbout(RetransmissionQuestions.WINDOW_RESPECTED, hears(OPEN, TWO)))
                .isTrue();
        assertThat(isAbout(RetransmissionQuestions.WINDOW_RESPECTED, hears(OPEN, TEXT)))
                .isFalse();
        assertThat(isAbout(RetransmissionQuestions.WINDOW_RESPECTED, hears(synSent(), TWO)))
                .isFalse();
    }

    @Test
    void anAcknowledgmentWhileOctetsAreUnread() {
        Connection unread = OPEN.with(OPEN.rcv().buffering(new ReceivedText(0, Text.of(0, 1))));

        assertThat(isAbout(RetransmissionQuestions.WINDOW_IS_ROOM, hears(unread, TEXT, ACK)))
                .isTrue();
        assertThat(isAbout(RetransmissionQuestions.WINDOW_IS_ROOM, hears(unread, TEXT, RST)))
                .isFalse();
        assertThat(isAbout(RetransmissionQuestions.WINDOW_IS_ROOM, hears(unread, TEXT)))
                .isFalse();
        assertThat(isAbout(RetransmissionQuestions.WINDOW_IS_ROOM, hears(OPEN, TEXT, ACK)))
                .isFalse();
    }
}
